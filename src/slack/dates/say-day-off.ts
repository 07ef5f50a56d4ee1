import type { Calendar } from '../../domain/working-time/calendar.js';
import { dayOffAt } from '../../domain/working-time/day-off.js';
import { sayWhen } from './say-when.js';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Points out that a promise falls due on a day on which its owner does not work: "That is a Saturday;
 * the last working time before it ends on Fri 27 Nov 17:00 (London)." Null: that day is worked.
 */
export function sayDayOff(calendar: Calendar, dueAt: Date, now: Date): string | null {
  const off = dayOffAt(calendar, dueAt);
  if (!off) return null;
  const day = off.why === 'holiday' ? 'a holiday' : `a ${dayNames[off.weekday - 1]}`;
  if (!off.lastEnd || off.lastEnd <= now)
    return `That is ${day}, and no working time lies before it.`;
  const last = sayWhen(off.lastEnd, calendar.zone, now);
  return `That is ${day}; the last working time before it ends on ${last}.`;
}
