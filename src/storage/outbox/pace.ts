/** How a claim holds what it takes. */
export interface Pace {
  /** Between two messages to one destination: Slack takes one a second. */
  laneMs: number;
  /** How long a claim lasts: well above Slack's slowest answer, or it is delivered twice. */
  leaseMs: number;
}

export const usualPace: Pace = { laneMs: 1_000, leaseMs: 60_000 };
