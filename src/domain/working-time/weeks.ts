import { addDays, localDate, momentOnDay, weekdayOf } from './wall-clock.js';

/** A week by its Monday ('YYYY-MM-DD'), and the instant at which it begins somewhere. */
export interface Week {
  monday: string;
  startsAt: Date;
}

/** The last `count` weeks in `zone`, the one that is running as well; the oldest first. */
export function lastWeeks(zone: string, now: Date, count: number): Week[] {
  const today = localDate(zone, now);
  const thisMonday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: count }, (_, place) => {
    const monday = addDays(thisMonday, 7 * (place + 1 - count));
    return { monday, startsAt: momentOnDay(zone, monday, '00:00') };
  });
}
