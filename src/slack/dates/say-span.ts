import type { Span } from '../../domain/absence/roster.js';
import { addDays, localDate, localTime } from '../../domain/working-time/wall-clock.js';
import { placeOf, sayDay } from './say-when.js';

/** "From Mon 30 Nov through Fri 4 Dec (London)"; without its beginning where that is over. */
export function saySpan({ startsAt, endsAt }: Span, zone: string, now: Date): string {
  const begin = startsAt > now ? `from ${sayEdge(startsAt, zone, now)} ` : '';
  return `${begin}${sayUntil(endsAt, zone, now)}`;
}

/** "Through Fri 4 Dec (London)" where that day is meant whole, else "until Fri 4 Dec 15:00 (London)". */
export function sayUntil(endsAt: Date, zone: string, now: Date): string {
  const end = isMidnight(endsAt, zone)
    ? `through ${dayWithYear(addDays(localDate(zone, endsAt), -1), zone, now)}`
    : `until ${sayEdge(endsAt, zone, now)}`;
  return `${end} (${placeOf(zone)})`;
}

function sayEdge(at: Date, zone: string, now: Date): string {
  const day = dayWithYear(localDate(zone, at), zone, now);
  return isMidnight(at, zone) ? day : `${day} ${localTime(zone, at)}`;
}

function dayWithYear(date: string, zone: string, now: Date): string {
  const year = date.slice(0, 4);
  return year === localDate(zone, now).slice(0, 4) ? sayDay(date) : `${sayDay(date)} ${year}`;
}

/** The first moment of a day; where the clocks skip midnight, that is a little later. */
function isMidnight(at: Date, zone: string): boolean {
  return localDate(zone, at) !== localDate(zone, new Date(+at - 1));
}
