import type { Stretch, WorkingHours } from '../../domain/working-time/working-hours.js';

/** Weekdays and times as somebody wrote them; nothing of that kind is `unreadable`. */
export type ReadHours =
  | { readonly kind: 'hours'; readonly hours: WorkingHours }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Days, and the stretches worked on each of them. */
interface Group {
  readonly days: readonly number[];
  readonly stretches: readonly Stretch[];
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayName = '(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:days?)?';
const daySpan = new RegExp(`^${dayName}(?:-${dayName})?$`);
const namedDays: ReadonlyMap<string, readonly number[]> = new Map([
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
]);
const weekdays = [1, 2, 3, 4, 5];

/**
 * Reads "mon-fri 9-12, 13-17:30", "mon-thu 8-16, fri 8-12" or "9am-5pm". Without days, Monday to Friday
 * are meant; "9-5" means 09:00 to 17:00. Whether somebody can work so is for the rules to say.
 */
export function readHours(text: string): ReadHours {
  const groups = groupsIn(wordsOf(text));
  if (!groups) return { kind: 'unreadable', text };
  const week: Record<string, readonly Stretch[]> = {};
  for (const { days, stretches } of groups)
    for (const day of days)
      week[day] = [...(week[day] ?? []), ...stretches].toSorted((one, other) =>
        one.start.localeCompare(other.start),
      );
  return { kind: 'hours', hours: week };
}

/** Reads "mon-thu" or "mon, wed and fri", 1 for Monday; null: it says something else. */
export function readDays(text: string): number[] | null {
  const days = wordsOf(text).map(daysOf);
  const known = days.flatMap((each) => each ?? []);
  const isRead = days.length > 0 && days.every((each) => each !== null);
  return isRead ? [...new Set(known)].toSorted((one, other) => one - other) : null;
}

/** Reads "08:30", "8.30" or "8am" as 'HH:MM'; null: it is no time of day. */
export function readTimeOfDay(text: string): string | null {
  const [word = '', ...more] = wordsOf(text);
  const time = more.length === 0 ? readTime(word) : null;
  return time && time.minutes < dayLength ? wallTime(time.minutes) : null;
}

/** The words of a text, in which a span is one word: "Mon – Fri 9 to 5" has two. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\bevery ?day\b/g, 'daily')
    .replace(/\b(weekday|weekend)\b/g, '$1s')
    .replace(/\b([ap])\.m\b\.?/g, '$1m')
    .replace(/(\d) (?=[ap]m\b)/g, '$1')
    .replace(/\s*(?:[-–—]|\b(?:to|until|till|through)\b)\s*/g, '-')
    .replace(/\band\b|[,;&+]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Null: a word is neither days nor times, or days have no times. */
function groupsIn(words: readonly string[]): Group[] | null {
  const groups: Group[] = [];
  let days: number[] = [];
  let isOpen = true;
  for (const word of words) {
    const named = daysOf(word);
    if (named) {
      days = isOpen ? [...days, ...named] : [...named];
      isOpen = true;
      continue;
    }
    const last = isOpen ? null : groups.pop();
    const meant = last ?? { days: days.length > 0 ? days : weekdays, stretches: [] };
    const worked = stretchesOf(word, meant.stretches);
    if (!worked) return null;
    groups.push({ ...meant, stretches: worked });
    isOpen = false;
  }
  return isOpen ? null : groups;
}

function daysOf(word: string): readonly number[] | null {
  const named = namedDays.get(word);
  if (named) return named;
  const [, first, last = first] = daySpan.exec(word) ?? [];
  if (first === undefined || last === undefined) return null;
  const from = dayNames.indexOf(first);
  const length = ((dayNames.indexOf(last) - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((from + index) % 7) + 1);
}

/** A time as it was written. `isHalfOpen`: it may be of the morning or of the afternoon. */
interface Time {
  readonly minutes: number;
  readonly half: 'am' | 'pm' | null;
  readonly isHalfOpen: boolean;
}

const dayLength = 24 * 60;
const halfDay = dayLength / 2;
const time = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/;

/** `before` with what a word adds to them; null: the word is no span of times. */
function stretchesOf(word: string, before: readonly Stretch[]): Stretch[] | null {
  if (word === 'off') return [...before];
  const [first = '', second, ...more] = word.split('-');
  const [from, until] = [readTime(first), readTime(second ?? '')];
  if (!from || !until || more.length > 0) return null;
  const start = startOf(from, until, before);
  const end = endOf(until, start);
  return [...before, { start: wallTime(start), end: wallTime(end) }];
}

/** In "1-5pm" the one is of the afternoon as well, and so it is in "9-12, 1-5". */
function startOf(from: Time, until: Time, before: readonly Stretch[]): number {
  if (!from.isHalfOpen || from.minutes >= halfDay) return from.minutes;
  const later = from.minutes + halfDay;
  if (until.half === 'pm') return later < until.minutes ? later : from.minutes;
  const lastEnd = before.at(-1)?.end ?? '';
  const isAfterLunch = from.minutes < 8 * 60 && wallTime(from.minutes) < lastEnd;
  return isAfterLunch ? later : from.minutes;
}

/** The five in "9-5" is of the afternoon; as an end, midnight is that of the day. */
function endOf({ minutes, isHalfOpen }: Time, start: number): number {
  if (minutes === 0) return dayLength;
  const later = minutes + halfDay;
  return isHalfOpen && minutes <= start && later > start && minutes < halfDay ? later : minutes;
}

function readTime(word: string): Time | null {
  if (word === 'noon') return { minutes: halfDay, half: 'pm', isHalfOpen: false };
  if (word === 'midnight') return { minutes: 0, half: 'am', isHalfOpen: false };
  const [, hours, rest = '00', half] = time.exec(word) ?? [];
  if (hours === undefined || Number(rest) > 59 || Number(hours) > (half ? 12 : 24)) return null;
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  return {
    minutes: hour * 60 + Number(rest),
    half: half === 'am' || half === 'pm' ? half : null,
    isHalfOpen: !half && !hours.startsWith('0') && hour <= 12,
  };
}

function wallTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
