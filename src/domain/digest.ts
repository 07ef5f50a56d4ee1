import { calendarOf } from './calendars.js';
import type { Member, Workspace } from './people.js';
import { isWorkingDay } from './working-time/calendar.js';
import { minutes } from './working-time/duration.js';
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
 * The local day whose digest is to be sent at `now`, if there is one: its hour has come, and if it is
 * late, it is still within that day's working hours. Digests of earlier days are not made up for.
 */
export function digestDay(workspace: Workspace, member: Member, now: Date): string | null {
  const calendar = calendarOf(workspace, member);
  const day = localDate(calendar.zone, now);
  const late = +now - +momentOnDay(calendar.zone, day, member.digestTime);
  if (late < 0 || !isWorkingDay(calendar, day)) return null;
  return late < minutes(5) || isWorking(calendar, now) ? day : null;
}
