import { type Calendar, hoursInForce } from './calendar.js';
import { shiftsOn } from './shifts.js';
import { momentOnDay, weekdayOf } from './wall-clock.js';

/** The end of the last shift of that day ('YYYY-MM-DD'); null on a day off. */
export function endOfWorkingDay(calendar: Calendar, date: string): Date | null {
  const last = shiftsOn(calendar, date).at(-1);
  return last ? new Date(last.end) : null;
}

/**
 * What "by Friday" means: the end of the member's working day. On a day off, the hour at which that weekday
 * would end, else the latest at which any of their days ends, else 17:00.
 */
export function closingTime(calendar: Calendar, date: string): Date {
  return (
    endOfWorkingDay(calendar, date) ?? momentOnDay(calendar.zone, date, usualEnd(calendar, date))
  );
}

function usualEnd(calendar: Calendar, date: string): string {
  const hours = hoursInForce(calendar, date);
  const ownEnd = hours[weekdayOf(date)]?.at(-1)?.end;
  const anyEnds = Object.values(hours).flatMap((stretches) => stretches.map(({ end }) => end));
  return ownEnd ?? anyEnds.toSorted().at(-1) ?? '17:00';
}
