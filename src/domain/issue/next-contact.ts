import type { Commitment, Issue } from '../records.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { hours } from '../working-time/duration.js';
import { addWorkingTime } from '../working-time/working-time.js';

/**
 * The issue with its next contact: the earliest open promise; without one, until when the customer is
 * the one to speak, or the date that somebody set, or the date it had, or one turn of the rhythm from
 * now. The clock looks at a date of its own, and at the end of waiting, which promises do not pause.
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
  if (earliest)
    return { ...issue, nextContactAt: earliest, wakeAt: stillAhead(issue.waitingUntil, now) };
  const planned = ofItsOwn(scene, issue, now);
  const waitingUntil = planned > now ? stillAhead(issue.waitingUntil, now) : issue.waitingUntil;
  return { ...issue, nextContactAt: planned, waitingUntil, wakeAt: planned };
}

/** The scene's commitments with `after` in place of their former selves. */
export function commitmentsWith(scene: Scene, after: readonly Commitment[]): Commitment[] {
  const changedIds = new Set(after.map((commitment) => commitment.id));
  return [...scene.commitments.filter((commitment) => !changedIds.has(commitment.id)), ...after];
}

/** When the owner is to think of the customer apart from what is promised; null: promises say it all. */
export function ownContactAt(scene: Scene): Date | null {
  const { waitingUntil, nextContactAt } = scene.issue;
  return openCommitments(scene).length > 0 ? waitingUntil : nextContactAt;
}

/** One turn of the rhythm of the issue's priority from `now`, in its owner's working time. */
export function byRhythm(scene: Scene, issue: Issue, now: Date): Date {
  const rhythm = hours(scene.workspace.settings.contactRhythmHours[issue.priority]);
  return addWorkingTime(calendarIn(scene, issue.ownerId), now, rhythm) ?? new Date(+now + rhythm);
}

/** A contact that was missed stays missed until the customer hears from us. */
function ofItsOwn(scene: Scene, issue: Issue, now: Date): Date {
  const hadOwnDate = openCommitments(scene).length === 0;
  return (
    stillAhead(issue.waitingUntil ?? issue.contactSetFor, now) ??
    (hadOwnDate ? issue.nextContactAt : null) ??
    byRhythm(scene, issue, now)
  );
}

const stillAhead = (at: Date | null, now: Date): Date | null => (at && at > now ? at : null);
