import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import {
  addDays,
  instantOfWallTime,
  localDate,
  weekdayOf,
} from '../../domain/working-time/wall-clock.js';
import { tidyPhrase } from './phrases.js';
import { readWallParts, type WallParts } from './wall-parts.js';
import { instantsIn, type Speaker } from './wall-readings.js';

/**
 * Reads a time that is over, such as "14:05", "yesterday 14:05" or "mon 9am", in the speaker's zone: the
 * latest that it can mean. Hours are those of a twenty-four hour clock unless it says am or pm.
 */
export function readPast(text: string, { now, calendar }: Speaker): Ruling<Date> {
  const today = localDate(calendar.zone, now);
  const instants = readWallParts(tidyPhrase(text), today).flatMap((parts) =>
    daysOf(parts, today).flatMap((date) => instantsOn(date, parts, calendar.zone)),
  );
  const inOrder = instants.toSorted((one, other) => +one - +other);
  const latest = inOrder.findLast((at) => at <= now);
  const [ahead] = inOrder;
  if (latest) return decide(latest);
  return refuse(ahead ? { why: 'date-ahead', at: ahead } : { why: 'date-unreadable', text });
}

function daysOf({ date, dateSaid, weekday }: WallParts, today: string): string[] {
  if (dateSaid === 'day') return [date];
  if (dateSaid === 'none') return [today, addDays(today, -1)];
  const last = addDays(today, -((weekdayOf(today) - (weekday ?? 1) + 7) % 7));
  return [last, addDays(last, -7)];
}

function instantsOn(date: string, { hour, minute, offset }: WallParts, zone: string): Date[] {
  if (hour === null) return [];
  const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
  const shown = instantOfWallTime(offset ?? zone, { date, time });
  return shown.kind === 'never' ? [] : instantsIn(shown);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
