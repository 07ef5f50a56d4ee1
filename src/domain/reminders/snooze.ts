import type { MemberId, WorkspaceId } from '../people.js';
import type { Scene } from '../scene.js';
import type { ReminderKind } from './reminder.js';

/** A member hears nothing of one thing for a while; the thing itself, and who else hears, go on. */
export interface Snooze {
  workspaceId: WorkspaceId;
  memberId: MemberId;
  subjectId: string;
  /** The time that the thing had then: with another one it is told again. Null: it has none. */
  at: Date | null;
  until: Date;
}

/** What only reminds somebody beforehand, or once more. What is due or climbs is told all the same. */
const QUIET: readonly ReminderKind[] = [
  'nudge',
  'half-time',
  'returned',
  'correction',
  'asked-for',
  'follow-up',
];

/** Whether a reminder is kept from somebody by their own snooze. */
export function isQuiet(
  { issue, commitments }: Scene,
  { reminder, snooze, now }: { reminder: ReminderKind; snooze: Snooze | null; now: Date },
): boolean {
  if (!snooze || snooze.until <= now || issue.priority === 'p1') return false;
  const promise = commitments.find(({ id }) => id === snooze.subjectId);
  return QUIET.includes(reminder) && (!promise || +promise.dueAt === Number(snooze.at));
}

/** Until when what is due `at` is snoozed: what falls due before then is told when it does. */
export function snoozedUntil(at: Date, { until, now }: { until: Date; now: Date }): Date {
  return at > now && at < until ? at : until;
}
