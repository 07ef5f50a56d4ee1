import { weekdayOf } from './wall-clock.js';
import type { Stretch, TemporaryHours, WorkingHours } from './working-hours.js';

/** When somebody works: their IANA zone, weekly hours, and the days off ('YYYY-MM-DD') of their workspace. */
export interface Calendar {
  readonly zone: string;
  readonly hours: WorkingHours;
  readonly holidays: readonly string[];
  /** What goes before the weekly hours for a while. */
  readonly temporary?: TemporaryHours | null;
}

/** The weekly hours that count on that day: the temporary ones, as long as they last. */
export function hoursInForce({ hours, temporary }: Calendar, date: string): WorkingHours {
  const isTemporary = temporary && temporary.from <= date && date <= temporary.until;
  return isTemporary ? temporary.hours : hours;
}

/** The stretches worked on one day; none on a holiday. */
export function hoursOn(calendar: Calendar, date: string): readonly Stretch[] {
  if (calendar.holidays.includes(date)) return [];
  return hoursInForce(calendar, date)[weekdayOf(date)] ?? [];
}

/** Whether anything is worked on that day ('YYYY-MM-DD'). */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return hoursOn(calendar, date).length > 0;
}
