import { calendarIn } from './calendars.js';
import type { Commitment, Issue } from './records.js';
import type { Scene } from './scene.js';
import { hours } from './working-time/duration.js';
import { addWorkingTime } from './working-time/working-time.js';

/**
 * The issue with its next contact: the earliest open promise; without one, the date it had if that
 * is still to come, else one turn of its priority's rhythm from now.
 */
export function withNextContact(
  scene: Scene,
  issue: Issue,
  commitments: readonly Commitment[],
  now: Date,
): Issue {
  if (issue.state !== 'open') return { ...issue, nextContactAt: null, wakeAt: null };
  const earliest = commitments
    .filter((commitment) => commitment.state === 'open')
    .reduce<Date | null>((first, { dueAt }) => (first && first <= dueAt ? first : dueAt), null);
  if (earliest) return { ...issue, nextContactAt: earliest, wakeAt: null };
  const planned = ofItsOwn(scene, issue, now);
  return { ...issue, nextContactAt: planned, wakeAt: planned };
}

/** The scene's commitments with `after` in place of their former selves. */
export function commitmentsWith(scene: Scene, after: readonly Commitment[]): Commitment[] {
  const changedIds = new Set(after.map((commitment) => commitment.id));
  return [...scene.commitments.filter((commitment) => !changedIds.has(commitment.id)), ...after];
}

function ofItsOwn(scene: Scene, issue: Issue, now: Date): Date {
  const hadOwnDate = issue.wakeAt !== null;
  if (hadOwnDate && issue.nextContactAt && issue.nextContactAt > now) return issue.nextContactAt;
  const rhythm = hours(scene.workspace.settings.contactRhythmHours[issue.priority]);
  return addWorkingTime(calendarIn(scene, issue.ownerId), now, rhythm) ?? new Date(+now + rhythm);
}
