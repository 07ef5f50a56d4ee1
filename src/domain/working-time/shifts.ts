import { type Calendar, hoursOn } from './calendar.js';
import { addDays, localDate, momentOnDay } from './wall-clock.js';

/** A stretch of one day's work as instants in milliseconds since 1970: from `start` up to, not including, `end`. */
export interface Shift {
  readonly start: number;
  readonly end: number;
}

/** So many days in a row without work end a search: such a calendar counts as never working. */
const idleDaysSearched = 400;

/** The shifts of one day in order. A clock change may shorten or lengthen one, and drops one that it skips whole. */
export function shiftsOn(calendar: Calendar, date: string): Shift[] {
  const moment = (time: string) => momentOnDay(calendar.zone, date, time).getTime();
  return hoursOn(calendar, date)
    .map(({ start, end }) => ({ start: moment(start), end: moment(end) }))
    .filter(({ start, end }) => start < end);
}

/** The shifts that end after that instant, in order of time. */
export function* shiftsAfter(calendar: Calendar, at: Date): Generator<Shift, void> {
  for (const shifts of days(calendar, at, 1))
    for (const shift of shifts) if (shift.end > at.getTime()) yield shift;
}

/** The shifts that start at that instant or before it, latest first. */
export function* shiftsBefore(calendar: Calendar, at: Date): Generator<Shift, void> {
  for (const shifts of days(calendar, at, -1))
    for (const shift of shifts.reverse()) if (shift.start <= at.getTime()) yield shift;
}

function* days(calendar: Calendar, at: Date, step: 1 | -1): Generator<Shift[], void> {
  let date = localDate(calendar.zone, at);
  for (let idle = 0; idle < idleDaysSearched; date = addDays(date, step)) {
    const shifts = shiftsOn(calendar, date);
    idle = shifts.length > 0 ? 0 : idle + 1;
    yield shifts;
  }
}
