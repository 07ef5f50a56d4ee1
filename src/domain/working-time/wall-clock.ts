import { Temporal } from 'temporal-polyfill';

/** What a calendar and a clock on the wall show: a day 'YYYY-MM-DD' and a time 'HH:MM'. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
}

/** The instants a wall clock can mean: a clock change may skip it or show it twice. */
export type WallClockInstants =
  | { readonly kind: 'once'; readonly at: Date }
  | { readonly kind: 'never'; readonly before: Date; readonly after: Date }
  | { readonly kind: 'twice'; readonly first: Date; readonly second: Date };

/** Days alone are counted in UTC, where each has 24 hours. */
const dayInUtc = 24 * 60 * 60_000;

/** Whether this is a time zone that the running Node.js knows, such as 'Europe/Prague'. */
export function isZone(zone: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/** The day it is in that zone, 'YYYY-MM-DD'. */
export function localDate(zone: string, at: Date): string {
  return zoned(zone, at).toPlainDate().toString();
}

/** The time it is in that zone, 'HH:MM'. */
export function localTime(zone: string, at: Date): string {
  return zoned(zone, at).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Whether both instants fall on one day in that zone. */
export function sameLocalDay(zone: string, one: Date, other: Date): boolean {
  return localDate(zone, one) === localDate(zone, other);
}

/**
 * Every instant at which that zone's clocks show this.
 * If a clock change skips it, `before` and `after` show it moved back and on by the length of the gap.
 */
export function instantOfWallTime(zone: string, { date, time }: WallClock): WallClockInstants {
  const { wall, earlier, later } = readingsOf(zone, date, time);
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'once', at: toDate(earlier) };
  return isShown(wall, earlier)
    ? { kind: 'twice', first: toDate(earlier), second: toDate(later) }
    : { kind: 'never', before: toDate(earlier), after: toDate(later) };
}

/**
 * The one instant that stands for a time of a given day: the first, where clocks show it twice;
 * the first after the gap, where they skip it. '24:00' is the start of the next day.
 */
export function momentOnDay(zone: string, date: string, time: string): Date {
  if (time === '24:00') return momentOnDay(zone, addDays(date, 1), '00:00');
  const { wall, earlier, later } = readingsOf(zone, date, time);
  const isSkipped =
    earlier.epochMilliseconds !== later.epochMilliseconds && !isShown(wall, earlier);
  return toDate((isSkipped ? earlier.getTimeZoneTransition('next') : null) ?? earlier);
}

/** The day that many days later ('YYYY-MM-DD'); a negative count goes back. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * dayInUtc).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

// Asking a zoned time for its fields is what costs here: where both readings agree it is not asked.
function readingsOf(zone: string, date: string, time: string) {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(time);
  return {
    wall,
    earlier: wall.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    later: wall.toZonedDateTime(zone, { disambiguation: 'later' }),
  };
}

function isShown(wall: Temporal.PlainDateTime, moment: Temporal.ZonedDateTime): boolean {
  return moment.toPlainDateTime().equals(wall);
}

function zoned(zone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

function toDate(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
