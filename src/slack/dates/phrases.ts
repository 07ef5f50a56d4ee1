import { hours, minutes } from '../../domain/working-time/duration.js';
import { addDays } from '../../domain/working-time/wall-clock.js';

const leadingWords = /^(?:(?:by|on|at|before|until|till|latest|no later than|the(?! day)) )+/i;
const dayNames = 'today|tomorrow|mon|tue|wed|thu|fri|sat|sun';
const endOfDayWords = new RegExp(
  '(?:^| )(?:(?:at|by|the) )*(?:eod|cob|eob|close of business|end of business' +
    `|end of (?:the |my )?(?:(?:working|business) )?day|end of(?= (?:${dayNames})))(?= |$)`,
  'i',
);

/** The phrase without the words around a date: "by  EOD friday." becomes "friday", whose end is meant anyway. */
export function tidyPhrase(text: string): string {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\b([ap])\.m\b\.?/gi, '$1m')
    .replace(/ @ ?/g, ' at ')
    .replace(/\b(tue|wed)s\b/gi, '$1')
    .replace(/[.,;!?]+$/, '')
    .replace(leadingWords, '');
  const withoutEnd = plain.replace(endOfDayWords, '').replace(/^ ?(?:on |of )?/i, '');
  return withoutEnd === '' && plain !== '' ? 'today' : withoutEnd;
}

/** "30th 3pm" with its date in full: of this month, or of the next if that day is over; other phrases as they are. */
export function nameMonth(phrase: string, today: string): string {
  return phrase.replace(/^(\d{1,2})(?:st|nd|rd|th)(?= at | \d|$)/i, (_, day: string) => {
    const date = `${today.slice(0, 8)}${day.padStart(2, '0')}`;
    return date >= today ? date : `${nextMonth(today)}-${day.padStart(2, '0')}`;
  });
}

function nextMonth(today: string): string {
  return addDays(`${today.slice(0, 8)}28`, 4).slice(0, 7);
}

const amountsInWords: Readonly<Record<string, number>> = {
  'half an': 0.5,
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const timeToCome = new RegExp(
  `^(?:in|within) (\\d{1,4}(?:\\.\\d)?|${Object.keys(amountsInWords).join('|')}) ?(hours?|hrs?|h|minutes?|mins?|m)` +
    '(?:(?: and)? ?(\\d{1,2}) ?(?:minutes?|mins?|m))?$',
  'i',
);

/** The milliseconds in "in 2 hours" or "within 1 hour 30 minutes"; null for anything else. */
export function readTimeToCome(phrase: string): number | null {
  const [, amount, unit, extraMinutes] = timeToCome.exec(phrase.toLowerCase()) ?? [];
  if (amount === undefined || unit === undefined) return null;
  const length = unit.startsWith('h') ? hours : minutes;
  return length(amountsInWords[amount] ?? Number(amount)) + minutes(Number(extraMinutes ?? 0));
}

/** Which week a phrase names and whether its end is meant; null for anything else. */
export function readWeek(phrase: string): { isNext: boolean; isEnd: boolean } | null {
  if (/^next week$/i.test(phrase)) return { isNext: true, isEnd: false };
  if (/^end of next week$/i.test(phrase)) return { isNext: true, isEnd: true };
  if (/^(?:eow|this week|end of (?:the |this )?week)$/i.test(phrase))
    return { isNext: false, isEnd: true };
  return null;
}
