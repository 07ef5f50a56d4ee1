import type { Member, Workspace } from '../people.js';
import { isWorkingDay } from '../working-time/calendar.js';
import { calendarOf } from '../working-time/calendars.js';
import { minutes } from '../working-time/duration.js';
import { shiftsOn } from '../working-time/shifts.js';
import { addDays, localDate, momentOnDay, weekdayOf } from '../working-time/wall-clock.js';
import { isWorking } from '../working-time/working-time.js';

/** Longer than any holiday: who does not work in that time gets no digest. */
const DAYS_AHEAD = 60;

/** When the digest of a local day comes; null: there is none on it. */
export function digestOn(workspace: Workspace, member: Member, day: string): Date | null {
  const calendar = calendarOf(workspace, member);
  if (!isWorkingDay(calendar, day) || day === member.noDigestOn) return null;
  if (member.digestDays && !member.digestDays.includes(weekdayOf(day))) return null;
  const { zone } = calendar;
  if (member.digestTime !== null) return momentOnDay(zone, day, member.digestTime);
  // At nine, but within the hours of somebody who begins later, or has ended by then.
  const nine = momentOnDay(zone, day, '09:00').getTime();
  const shifts = shiftsOn(calendar, day);
  const open = shifts.find(({ end }) => end > nine);
  if (open) return new Date(Math.max(open.start, nine));
  return shifts[0] ? new Date(shifts[0].start) : null;
}

/** A member's next digest after `after`: at their hour, in their zone, on a day on which they work. */
export function nextDigest(workspace: Workspace, member: Member, after: Date): Date | null {
  const today = localDate(calendarOf(workspace, member).zone, after);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const moment = digestOn(workspace, member, addDays(today, ahead));
    if (moment && moment > after) return moment;
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
  const moment = digestOn(workspace, member, day);
  if (!moment || moment > now) return null;
  return +now - +moment < minutes(5) || isWorking(calendar, now) ? day : null;
}
