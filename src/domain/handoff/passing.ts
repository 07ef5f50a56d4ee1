import type { Act } from '../act.js';
import type { MemberId } from '../people.js';
import type { Commitment, Issue } from '../records.js';
import { remindersOf } from '../reminders/reminder.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { nudgeTime } from '../working-time/nudge-time.js';

/** The issue in new hands: its open promises pass with it, and are nudged in the new owner's hours. */
export interface Passed {
  issue: Issue;
  commitments: Commitment[];
  /** The scene with the new owner. */
  after: Scene;
}

/** Passes the issue to `to`; `custodyReasonId`: why without a handshake. */
export function pass(
  scene: Scene,
  act: Act,
  { to, custodyReasonId }: { to: MemberId; custodyReasonId: string | null },
): Passed {
  const issue: Issue = { ...scene.issue, ownerId: to, ownedSince: act.now, custodyReasonId };
  const after: Scene = { ...scene, issue };
  const calendar = calendarIn(after, to);
  const commitments = openCommitments(scene).map((commitment) => {
    const { madeAt, dueAt } = commitment;
    const reckoned = { ...commitment, nudgeAt: nudgeTime({ madeAt, due: dueAt, calendar }) };
    return { ...reckoned, wakeAt: remindersOf(after, reckoned).next(act.now) };
  });
  return { issue, commitments, after };
}
