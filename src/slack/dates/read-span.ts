import {
  addDays,
  localDate,
  momentOnDay,
  weekdayOf,
} from '../../domain/working-time/wall-clock.js';
import type { ReadSpan } from '../../use-cases/away/ports.js';
import { readWeek, tidyPhrase } from './phrases.js';
import { readWhen } from './read-when.js';
import { readWallParts } from './wall-parts.js';
import type { Speaker } from './wall-readings.js';

type Reading = ReturnType<ReadSpan>;
type Side = { kind: 'at'; at: Date } | Exclude<Reading, { kind: 'span' }>;

/**
 * Reads from when to when: "mon to fri", "until thu", "tomorrow", "24 dec to 3 jan", "now until 3pm".
 * A day without a time is meant whole; what has begun already begins now. "mon to fri" said on a
 * Wednesday ends on the Friday after that Monday.
 */
export function readSpan(text: string, speaker: Speaker): Reading {
  const phrase = text.trim().replace(/\s+/g, ' ');
  const sides = sidesOf(phrase);
  if (!sides) return readDay(phrase, speaker);
  const begins = sides.start === null ? at(speaker.now) : readSide(sides.start, 'start', speaker);
  if (begins.kind !== 'at') return begins;
  const startsAt = later(begins.at, speaker.now);
  const ends = readSide(sides.end, 'end', { ...speaker, now: startsAt });
  return ends.kind === 'at' ? { kind: 'span', startsAt, endsAt: ends.at } : ends;
}

/** "Tomorrow" and "next week": a day, or a week, from its beginning to its end. */
function readDay(phrase: string, speaker: Speaker): Reading {
  const begins = readSide(phrase, 'start', speaker);
  const ends = readSide(phrase, 'end', speaker);
  if (begins.kind !== 'at') return begins;
  if (ends.kind !== 'at') return ends;
  // A time of day alone does not say whether they go then, or come back.
  if (begins.at >= ends.at) return { kind: 'unreadable', text: phrase, side: 'end' };
  return { kind: 'span', startsAt: later(begins.at, speaker.now), endsAt: ends.at };
}

const between = /^(?:from )?(.+?)(?: (?:to|until|till|through|thru)|(?: -| ?–)) (.+)$/i;
const endOnly = /^(?:until|till|through|thru|to) (.+)$/i;
const bareDay = /^\d{1,2}(?:st|nd|rd|th)?$/i;

/** The two halves of a phrase; `start` null: now. Null: it has no halves. */
function sidesOf(phrase: string): { start: string | null; end: string } | null {
  const [, until] = endOnly.exec(phrase) ?? [];
  if (until !== undefined) return { start: null, end: until };
  const [, first, end] = between.exec(phrase) ?? [];
  if (first === undefined || end === undefined) return null;
  if (/^(?:right )?now$/i.test(first)) return { start: null, end };
  // "24 to 28 dec": the month is said once.
  const [, month] = /^\d{1,2}(?:st|nd|rd|th)? ([a-z]{3,})/i.exec(end) ?? [];
  return { start: bareDay.test(first) && month ? `${first} ${month}` : first, end };
}

function readSide(text: string, side: 'start' | 'end', speaker: Speaker): Side {
  const week = readWeek(tidyPhrase(text));
  if (week && !week.isEnd) return at(edgeOfWeek(side, week.isNext, speaker));
  const said = readWhen(text, speaker);
  if (said.kind === 'unreadable') return { kind: 'unreadable', text, side };
  if (said.kind === 'doubtful') return { kind: 'doubtful', text, side, readings: said.readings };
  return at(namesTime(text, speaker) ? said.at : edgeOfDay(side, said.at, speaker));
}

/** Whether a phrase says a time of day, and not only the day. */
function namesTime(text: string, { now, calendar }: Speaker): boolean {
  const phrase = tidyPhrase(text);
  const parts = readWallParts(phrase, localDate(calendar.zone, now));
  const isDay =
    parts.length > 0 && parts.every(({ hour, partOfDay }) => hour === null && !partOfDay);
  return !isDay && readWeek(phrase) === null;
}

function edgeOfDay(side: 'start' | 'end', at: Date, { calendar: { zone } }: Speaker): Date {
  const day = localDate(zone, at);
  return momentOnDay(zone, side === 'start' ? day : addDays(day, 1), '00:00');
}

/** "Next week" away is all of it, Monday to Sunday. */
function edgeOfWeek(
  side: 'start' | 'end',
  isNext: boolean,
  { now, calendar: { zone } }: Speaker,
): Date {
  const today = localDate(zone, now);
  const monday = addDays(today, 1 - weekdayOf(today) + (isNext ? 7 : 0));
  return momentOnDay(zone, side === 'start' ? monday : addDays(monday, 7), '00:00');
}

const at = (moment: Date): Side => ({ kind: 'at', at: moment });
const later = (one: Date, other: Date): Date => (one > other ? one : other);
