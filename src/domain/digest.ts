import { calendarOf } from './calendars.js';
import type { Member, Workspace } from './people.js';
import { isWorkingDay } from './working-time/calendar.js';
import { addDays, localDate, momentOnDay } from './working-time/wall-clock.js';
import { isWorking } from './working-time/working-time.js';

/** Longer than any holiday: who does not work in that time gets no digest. */
const DAYS_AHEAD = 60;

/** A member's next digest after `after`: at their hour, in their zone, on a day on which they work. */
export function nextDigest(workspace: Workspace, member: Member, after: Date): Date | null {
  const calendar = calendarOf(workspace, member);
  const today = localDate(calendar.zone, after);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const moment = momentOnDay(calendar.zone, day, member.digestTime);
    if (moment > after && isWorkingDay(calendar, day)) return moment;
  }
  return null;
}

/**
 * Whether the digest of `due` is still to be sent at `now`: on the same local day, and if it is late,
 * within that day's working hours.
 */
export function isDigestStillDue(
  workspace: Workspace,
  member: Member,
  { due, now }: { due: Date; now: Date },
): boolean {
  const calendar = calendarOf(workspace, member);
  if (localDate(calendar.zone, due) !== localDate(calendar.zone, now)) return false;
  const isOnTime = +now - +due < 5 * 60_000;
  return isOnTime || isWorking(calendar, now);
}
