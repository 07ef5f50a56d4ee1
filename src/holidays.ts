import Calendar from 'date-holidays';

import type { Holidays } from './use-cases/settings/holidays.js';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Public holidays as the library `date-holidays` knows them. */
export const holidays: Holidays = {
  daysOf: (place, years) => {
    const parts = place.toUpperCase().split('-');
    return isPlace(parts) ? daysIn(calendarOf(parts), years) : null;
  },
  partsOf: (place) => {
    const [country = ''] = place.toUpperCase().split('-');
    return codesIn(new Calendar().getStates(country)).map((state) => `${country}-${state}`);
  },
};

function calendarOf([country = '', state = '', region = '']: readonly string[]): Calendar {
  return new Calendar(country, state, region, { types: ['public'] });
}

/** The library answers for the country where it does not know the part: that would be a wrong list. */
function isPlace([country = '', state, region, ...more]: readonly string[]): boolean {
  const all = new Calendar();
  if (more.length > 0 || !codesIn(all.getCountries()).includes(country)) return false;
  if (state !== undefined && !codesIn(all.getStates(country)).includes(state)) return false;
  return region === undefined || codesIn(all.getRegions(country, state ?? '')).includes(region);
}

/** The library says nothing at all where a place has no parts. */
function codesIn(names: Record<string, string> | undefined): string[] {
  return Object.keys(names ?? {}).map((code) => code.toUpperCase());
}

function daysIn(calendar: Calendar, years: readonly number[]): string[] {
  const found = years.flatMap((year) => calendar.getHolidays(year)).flatMap(wholeDays);
  return [...new Set(found)].toSorted();
}

/** A holiday may last several days; one that begins at noon leaves its first day a working day. */
function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const begins = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 16)}Z`);
  const ends = begins + (+end - +start);
  const days: string[] = [];
  for (let day = Date.parse(date.slice(0, 10)); day < ends; day += DAY_MS)
    if (begins <= day + 10 * HOUR_MS && ends >= day + 14 * HOUR_MS)
      days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
