import { weekdayOf } from './wall-clock.js';
import type { WorkingHours } from './working-hours.js';

/** When somebody works: their IANA zone, weekly hours, and the days off ('YYYY-MM-DD') of their workspace. */
export interface Calendar {
  readonly zone: string;
  readonly hours: WorkingHours;
  readonly holidays: readonly string[];
}

/** The stretches worked on one day; none on a holiday. */
export function hoursOn({ hours, holidays }: Calendar, date: string) {
  return holidays.includes(date) ? [] : (hours[weekdayOf(date)] ?? []);
}

/** Whether anything is worked on that day ('YYYY-MM-DD'). */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return hoursOn(calendar, date).length > 0;
}
