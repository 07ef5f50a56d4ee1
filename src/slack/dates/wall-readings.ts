import type { Calendar } from '../../domain/working-time/calendar.js';
import { closingTime } from '../../domain/working-time/closing-time.js';
import {
  type WallClockInstants,
  addDays,
  instantOfWallTime,
  localDate,
  weekdayOf,
} from '../../domain/working-time/wall-clock.js';
import { isWorking } from '../../domain/working-time/working-time.js';
import type { PartOfDay, WallParts } from './wall-parts.js';

/** Who says it, when. */
export interface Speaker {
  readonly now: Date;
  /** The member's: its zone says what a wall time is, its hours what "by Friday" and "at 3" mean. */
  readonly calendar: Calendar;
}

/** A day as 'YYYY-MM-DD', and the one meant instead once its moment is over. */
interface Day {
  readonly date: string;
  readonly orElse?: string;
}

/** Between which hours of the day these words leave the choice. */
const timesOfPart: Record<PartOfDay, readonly string[]> = {
  morning: ['09:00', '12:00'],
  afternoon: ['15:00', '17:00'],
  evening: ['18:00', '20:00'],
  midnight: ['00:00', '24:00'],
};

/** Everything these parts of a phrase can mean to that speaker. */
export function readingsOf(
  parts: WallParts,
  phrase: string,
  speaker: Speaker,
): WallClockInstants[] {
  const today = localDate(speaker.calendar.zone, speaker.now);
  const times = timesOf(parts);
  return daysOf(parts, phrase, today).flatMap((day) => {
    if (!parts.isHalfOpen) return readingsOn(day, times, parts, speaker);
    // At 10:00 "at 8" means 20:00 today or 08:00 tomorrow: each half of the day rolls on by itself.
    const halves = times.flatMap((time) => readingsOn(day, [time], parts, speaker));
    return withinHours(halves, speaker.calendar);
  });
}

function daysOf(parts: WallParts, phrase: string, today: string): Day[] {
  if (parts.dateSaid === 'none') return [{ date: today, orElse: addDays(today, 1) }];
  return parts.dateSaid === 'weekday'
    ? daysOfWeekday(parts, phrase, today)
    : daysOfDate(parts.date, parts.weekday);
}

/**
 * A weekday's name means today while its time is still to come, else the next such day.
 * With "next" it may also mean the one of the week after this.
 */
function daysOfWeekday({ date, weekday }: WallParts, phrase: string, today: string): Day[] {
  if (/\b(?:last|past|next week)\b/i.test(phrase)) return [{ date }];
  const coming = addDays(today, ((weekday ?? 1) - weekdayOf(today) + 7) % 7);
  const weekLater = addDays(coming, 7);
  if (!/\bnext\b/i.test(phrase)) return [{ date: coming, orElse: weekLater }];
  return [{ date: coming === today ? weekLater : coming }, { date }];
}

/** A date whose weekday does not fit ("Thu 27 Nov" on a Friday) may be either: that date, or that weekday beside it. */
function daysOfDate(date: string, weekday: number | null): Day[] {
  if (weekday === null || weekday === weekdayOf(date)) return [{ date }];
  const distance = ((weekday - weekdayOf(date) + 10) % 7) - 3;
  return [{ date }, { date: addDays(date, distance) }];
}

/** The times meant, 'HH:MM'; null stands for the end of the working day. */
function timesOf({ hour, minute, partOfDay, isHalfOpen }: WallParts): readonly (string | null)[] {
  if (partOfDay === 'midnight') return timesOfPart.midnight;
  if (hour === null) return partOfDay ? timesOfPart[partOfDay] : [null];
  return (isHalfOpen ? [hour, hour + 12] : [hour]).map((either) => wallTime(either, minute));
}

function readingsOn(
  { date, orElse }: Day,
  times: readonly (string | null)[],
  { offset }: WallParts,
  { now, calendar }: Speaker,
): WallClockInstants[] {
  const on = (day: string) =>
    times.map((time): WallClockInstants =>
      time === null
        ? { kind: 'once', at: closingTime(calendar, day) }
        : instantsOn(offset ?? calendar.zone, day, time),
    );
  const readings = on(date);
  const isOver = readings.flatMap(instantsIn).every((at) => at <= now);
  return isOver && orElse !== undefined ? on(orElse) : readings;
}

function instantsOn(zone: string, date: string, time: string): WallClockInstants {
  return time === '24:00'
    ? instantOfWallTime(zone, { date: addDays(date, 1), time: '00:00' })
    : instantOfWallTime(zone, { date, time });
}

/** Of 03:00 and 15:00 the one in working hours (their end included), if that is exactly one; else both. */
function withinHours(readings: WallClockInstants[], calendar: Calendar): WallClockInstants[] {
  const isWorked = (at: Date) =>
    isWorking(calendar, at) || isWorking(calendar, new Date(at.getTime() - 1));
  const worked = readings.filter((reading) => instantsIn(reading).some(isWorked));
  return worked.length === 1 ? worked : readings;
}

/** The instants of a reading, in order of time. */
export function instantsIn(reading: WallClockInstants): Date[] {
  switch (reading.kind) {
    case 'once':
      return [reading.at];
    case 'never':
      return [reading.before, reading.after];
    case 'twice':
      return [reading.first, reading.second];
  }
}

function wallTime(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
