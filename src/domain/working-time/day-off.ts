import { type Calendar, hoursInForce, isWorkingDay } from './calendar.js';
import { localDate, weekdayOf } from './wall-clock.js';
import { lastWorkingEndBefore } from './working-time.js';

/** A day on which somebody does not work, and why; `lastEnd`: when their work before it ends. */
export interface DayOff {
  readonly why: 'holiday' | 'not-a-working-day';
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  readonly lastEnd: Date | null;
}

/** Whether the day on which `at` falls is one off for that calendar; null: it is worked. */
export function dayOffAt(calendar: Calendar, at: Date): DayOff | null {
  const date = localDate(calendar.zone, at);
  if (isWorkingDay(calendar, date)) return null;
  const weekday = weekdayOf(date);
  const isWorkedElse = (hoursInForce(calendar, date)[weekday] ?? []).length > 0;
  return {
    why: isWorkedElse ? 'holiday' : 'not-a-working-day',
    weekday,
    lastEnd: lastWorkingEndBefore(calendar, at),
  };
}
