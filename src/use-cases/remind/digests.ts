import type { Member, Workspace } from '../../domain/people.js';
import { digestDay, nextDigest } from '../../domain/reminders/digest.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { momentOnDay } from '../../domain/working-time/wall-clock.js';
import type { Clock } from '../ports.js';

/** What is decided for a member whose digest hour has come. */
export interface DigestPlan {
  /** The next digest; null: they never work. */
  next: Date | null;
  /** Today's digest, if it is still to be sent; not sent where there is nothing to say. */
  today: { day: string; endOfDay: Date } | null;
}

/** Claims members whose digest hour has come, a batch at a time, and enqueues what was planned. */
export interface DigestStore {
  /** How many were claimed; each member's slot is claimed with the notice, once. */
  enqueueDue(
    now: Date,
    plan: (member: Member, workspace: Workspace) => DigestPlan,
  ): Promise<number>;
}

/** The daily digests that are due, of all members. What was missed is sent within the same day's hours. */
export const sendDigests =
  ({ digests, clock }: { digests: DigestStore; clock: Clock }) =>
  async (): Promise<number> => {
    let sent = 0;
    for (;;) {
      const now = clock.now();
      const claimed = await digests.enqueueDue(now, (member, workspace) =>
        planDigest(member, workspace, now),
      );
      if (claimed === 0) return sent;
      sent += claimed;
    }
  };

function planDigest(member: Member, workspace: Workspace, now: Date): DigestPlan {
  const next = nextDigest(workspace, member, now);
  const day = digestDay(workspace, member, now);
  if (day === null) return { next, today: null };
  const { zone } = calendarOf(workspace, member);
  return { next, today: { day, endOfDay: momentOnDay(zone, day, '24:00') } };
}
