import type { Calendar } from './calendar.js';
import { hours } from './duration.js';
import { subtractWorkingTime, workingTimeBetween } from './working-time.js';

interface Promised {
  readonly madeAt: Date;
  readonly due: Date;
  /** Of the member who is to be nudged. */
  readonly calendar: Calendar;
}

const ahead = hours(2);

/**
 * When to remind of a promise before it lapses: two working hours ahead, half the working time between for short ones.
 * Never outside `madeAt` to `due`. Where no working time lies between, half of the plain time, outside of hours.
 */
export function nudgeTime({ madeAt, due, calendar }: Promised): Date {
  const shortest = subtractWorkingTime(calendar, due, 2 * ahead);
  const isShort = !shortest || shortest < madeAt;
  const span = isShort ? workingTimeBetween(calendar, madeAt, due) : 2 * ahead;
  const nudge = span > 0 ? subtractWorkingTime(calendar, due, Math.ceil(span / 2)) : null;
  return nudge ?? new Date((madeAt.getTime() + due.getTime()) / 2);
}
