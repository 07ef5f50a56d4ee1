import { isWorkingDay } from '../../domain/working-time/calendar.js';
import { closingTime } from '../../domain/working-time/closing-time.js';
import {
  type WallClockInstants,
  addDays,
  localDate,
  weekdayOf,
} from '../../domain/working-time/wall-clock.js';
import { nameMonth, readTimeToCome, readWeek, tidyPhrase } from './phrases.js';
import { sayWhen } from './say-when.js';
import { type WallParts, readWallParts } from './wall-parts.js';
import { type Speaker, instantsIn, readingsOf } from './wall-readings.js';

/** What a date in a member's own words means; `restated` says the instant back in their zone. */
export type When =
  | { readonly kind: 'at'; readonly at: Date; readonly restated: string }
  | { readonly kind: 'past'; readonly at: Date; readonly restated: string }
  /** To be asked about: two readings, or a wall time that a clock change skips ('never') or shows twice. */
  | {
      readonly kind: 'doubtful';
      readonly why: 'two-readings' | 'never' | 'twice';
      readonly readings: Date[];
    }
  | { readonly kind: 'unreadable' };

const longestPhrase = 60;
const bareHour = /(^| )(\d{1,2})$/;

/**
 * Reads a date such as "thu 3pm", "tomorrow noon", "in 2 hours" or "friday" (the end of that working day).
 * Of several readings those in the past are dropped while another lies ahead.
 */
export function readWhen(text: string, speaker: Speaker): When {
  const phrase = tidyPhrase(text);
  const readings =
    phrase.length > longestPhrase || /\bweek(?:end|day)/i.test(phrase)
      ? []
      : readAll(phrase, speaker);
  return judge(readings, speaker);
}

function readAll(phrase: string, speaker: Speaker): WallClockInstants[] {
  const toCome = readTimeToCome(phrase);
  if (toCome !== null) return [{ kind: 'once', at: new Date(speaker.now.getTime() + toCome) }];
  const week = readWeek(phrase);
  if (week) return readingsOfWeek(week, speaker);
  const today = localDate(speaker.calendar.zone, speaker.now);
  const dated = nameMonth(phrase, today);
  return saidParts(dated, today).flatMap((parts) => readingsOf(parts, dated, speaker));
}

function saidParts(phrase: string, today: string): WallParts[] {
  const parts = readWallParts(phrase, today);
  // "thu 3" and "3" are times once the word is there that people leave out.
  return parts.length === 0 && bareHour.test(phrase)
    ? readWallParts(phrase.replace(bareHour, '$1at $2'), today)
    : parts;
}

/** "End of the week" is its last working day; "next week" may mean its first or its last. */
function readingsOfWeek(
  { isNext, isEnd }: { isNext: boolean; isEnd: boolean },
  { now, calendar }: Speaker,
): WallClockInstants[] {
  const today = localDate(calendar.zone, now);
  const monday = addDays(today, 1 - weekdayOf(today) + (isNext ? 7 : 0));
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
  const workingDays = days.filter((day) => isWorkingDay(calendar, day));
  const meant = isEnd
    ? workingDays.slice(-1)
    : [...workingDays.slice(0, 1), ...workingDays.slice(-1)];
  return meant.map((day) => ({ kind: 'once', at: closingTime(calendar, day) }));
}

function judge(readings: readonly WallClockInstants[], { now, calendar }: Speaker): When {
  const instants = inOrder(readings.flatMap(instantsIn));
  const ahead = instants.filter((at) => at > now);
  const [only] = readings;
  const [first] = ahead;
  const latest = instants.at(-1);
  if (!only || !latest) return { kind: 'unreadable' };
  if (!first) return { kind: 'past', at: latest, restated: sayWhen(latest, calendar.zone, now) };
  const isSkipped = readings.length === 1 && only.kind === 'never';
  if (ahead.length === 1 && !isSkipped)
    return { kind: 'at', at: first, restated: sayWhen(first, calendar.zone, now) };
  const why = readings.length > 1 || only.kind === 'once' ? 'two-readings' : only.kind;
  return { kind: 'doubtful', why, readings: isSkipped ? instants : ahead };
}

function inOrder(instants: readonly Date[]): Date[] {
  return [...new Set(instants.map((at) => at.getTime()))]
    .toSorted((one, other) => one - other)
    .map((time) => new Date(time));
}
