import type { Calendar } from './calendar.js';
import { shiftsAfter, shiftsBefore, shiftsOn } from './shifts.js';
import { localDate } from './wall-clock.js';

// Every function here answers null where the calendar has no work within 400 days of where it looks.

/** Whether work goes on at that instant; the end of a shift is no longer work. */
export function isWorking(calendar: Calendar, at: Date): boolean {
  return shiftsOn(calendar, localDate(calendar.zone, at)).some(
    ({ start, end }) => start <= at.getTime() && at.getTime() < end,
  );
}

/** That instant if it is worked, else the start of the next shift. */
export function nextWorkingInstant(calendar: Calendar, at: Date): Date | null {
  return addWorkingTime(calendar, at, 0);
}

/** The first instant by which so much working time (milliseconds) has passed; it may be the end of a shift. */
export function addWorkingTime(calendar: Calendar, from: Date, duration: number): Date | null {
  let left = duration;
  for (const shift of shiftsAfter(calendar, from)) {
    const start = Math.max(shift.start, from.getTime());
    if (start + left <= shift.end) return new Date(start + left);
    left -= shift.end - start;
  }
  return null;
}

/** The last instant from which so much working time (milliseconds) remains until `until`. */
export function subtractWorkingTime(
  calendar: Calendar,
  until: Date,
  duration: number,
): Date | null {
  let left = duration;
  for (const shift of shiftsBefore(calendar, until)) {
    const end = Math.min(shift.end, until.getTime());
    if (end - left >= shift.start) return new Date(end - left);
    left -= end - shift.start;
  }
  return null;
}

/** The working time (milliseconds) from one instant to a later one; 0 if it is not later. */
export function workingTimeBetween(calendar: Calendar, from: Date, until: Date): number {
  let worked = 0;
  for (const shift of shiftsAfter(calendar, from)) {
    if (shift.start >= until.getTime()) break;
    worked += Math.min(shift.end, until.getTime()) - Math.max(shift.start, from.getTime());
  }
  return worked;
}

/** The latest end of a shift that is not after that instant. */
export function lastWorkingEndBefore(calendar: Calendar, at: Date): Date | null {
  for (const { end } of shiftsBefore(calendar, at)) if (end <= at.getTime()) return new Date(end);
  return null;
}
