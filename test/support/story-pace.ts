/** Messages to one person follow each other at once, so that no story waits for Slack's pace. */
export const storyPace = { laneMs: 0, leaseMs: 60_000 };
