import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { GB, casual } from 'chrono-node/en';

/** What a phrase says of day and time: only what was said, on the wall's clock, without a zone. */
export interface WallParts {
  /** The day as read, 'YYYY-MM-DD'. With `weekday` or `none` it was not said and is a guess. */
  readonly date: string;
  readonly dateSaid: 'day' | 'weekday' | 'none';
  /** 1 for Monday to 7 for Sunday, if one was named. */
  readonly weekday: number | null;
  readonly hour: number | null;
  readonly minute: number;
  /** Whether the hour leaves open which half of the day is meant, as in "at 3". */
  readonly isHalfOpen: boolean;
  readonly partOfDay: PartOfDay | null;
  /** '+05:30', if the phrase names a zone or an offset. */
  readonly offset: string | null;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'midnight';

/**
 * What the whole phrase says, said on that day ('YYYY-MM-DD'); null unless all of it is one date, time, or both.
 * Two answers where Americans and Europeans read the numbers of a date in different order.
 */
export function readWallParts(phrase: string, today: string): WallParts[] {
  const readers = numericDate.test(phrase) ? [casual, GB] : [casual];
  const readings = readers.flatMap((reader) => readWhole(reader, phrase, today) ?? []);
  return readings.filter(
    (reading, index) => readings.findIndex(({ date }) => date === reading.date) === index,
  );
}

const numericDate = /\d[/.-]\d/;
// "09:00" is how the twenty-four hour clock is written; "9:00" may be either.
const twentyFourHours = /\b\d\d[:.]\d\d\b/;
/** No place on earth is further from UTC, in minutes. */
const furthestOffset = 14 * 60;

function readWhole(reader: typeof casual, phrase: string, today: string): WallParts | null {
  const [result, ...others] = reader.parse(phrase, noonOf(today));
  if (!result || others.length > 0 || result.end || !isWhole(result, phrase)) return null;
  return partsOf(result.start, phrase);
}

/** Chrono counts days on the process's own clock; from noon no clock change there can move it to another day. */
function noonOf(date: string): Date {
  return new Date(`${date}T12:00`);
}

function isWhole(result: ParsedResult, phrase: string): boolean {
  return result.index === 0 && result.text.length === phrase.length;
}

function partsOf(said: ParsedComponents, phrase: string): WallParts | null {
  const tags = said.tags();
  // Counted from noon, "now" and "in 3 hours" would be wrong: those are instants, not times on a wall.
  if (tags.has('casualReference/now') || tags.has('result/relativeDateAndTime')) return null;
  const date = isoDate(said);
  const dateSaid = whatWasSaidOfDate(said);
  const hour = said.isCertain('hour') ? said.get('hour') : null;
  const part = partOfDay(tags);
  const offset = said.isCertain('timezoneOffset') ? said.get('timezoneOffset') : null;
  if (offset !== null && Math.abs(offset) > furthestOffset) return null;
  if (!date || !dateSaid || (dateSaid === 'none' && hour === null && part === null)) return null;
  const weekday = said.isCertain('weekday') ? said.get('weekday') : null;
  return {
    date,
    dateSaid,
    weekday: weekday === 0 ? 7 : weekday,
    hour,
    minute: said.get('minute') ?? 0,
    isHalfOpen:
      isBeforeNoon(hour) && !said.isCertain('meridiem') && !part && !twentyFourHours.test(phrase),
    partOfDay: part,
    offset: offset === null ? null : offsetName(offset),
  };
}

function isBeforeNoon(hour: number | null): boolean {
  return hour !== null && hour >= 1 && hour <= 11;
}

function whatWasSaidOfDate(said: ParsedComponents): WallParts['dateSaid'] | null {
  if (said.isCertain('day') && said.isCertain('month')) return 'day';
  if (said.isCertain('weekday')) return 'weekday';
  // "December" and "next month" say too little.
  return said.isCertain('month') || said.isCertain('year') ? null : 'none';
}

function isoDate(said: ParsedComponents): string | null {
  const [year, month, day] = [said.get('year'), said.get('month'), said.get('day')];
  if (!year || !month || !day || year < 1970 || year > 2200) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function partOfDay(tags: ReadonlySet<string>): PartOfDay | null {
  if (tags.has('casualReference/midnight')) return 'midnight';
  if (tags.has('casualReference/morning')) return 'morning';
  if (tags.has('casualReference/afternoon')) return 'afternoon';
  const isLate = tags.has('casualReference/evening') || tags.has('casualReference/tonight');
  return isLate ? 'evening' : null;
}

function offsetName(offsetMinutes: number): string {
  const distance = Math.abs(offsetMinutes);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(distance / 60))}:${twoDigits(distance % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
