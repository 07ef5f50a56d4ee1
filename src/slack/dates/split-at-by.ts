import type { When } from './read-when.js';

/** "send the corrected invoice by thu 3pm" in its two halves, the second as typed and as read. */
export interface Split {
  readonly what: string;
  readonly words: string;
  readonly when: Exclude<When, { kind: 'unreadable' }>;
}

const mostWordsOfDate = 8;
// "12" may be a time after "by"; at the end of "pay invoice 12" it is not.
const looksLikeDate = /[a-z:]|\d[/-]\d/i;

/**
 * Splits at the last of these words ("by") whose tail reads whole as a date; without one, before the longest ending
 * that does. Null: no date, or nothing before it.
 */
export function splitAtBy(
  text: string,
  read: (phrase: string) => When,
  announcing: readonly string[] = ['by'],
): Split | null {
  const lastWords = [...text.matchAll(/\S+/g)].slice(-mostWordsOfDate);
  const isAnnouncing = ({ 0: word }: RegExpExecArray) => announcing.includes(word.toLowerCase());
  const dateFrom = (word: RegExpExecArray) =>
    text.slice(word.index + (isAnnouncing(word) ? word[0].length : 0));
  const isDate = (word: RegExpExecArray) => read(dateFrom(word)).kind !== 'unreadable';

  const start =
    lastWords.findLast((word) => isAnnouncing(word) && isDate(word)) ??
    lastWords.find((word) => looksLikeDate.test(dateFrom(word)) && isDate(word));
  const what = text
    .slice(0, start?.index)
    .replace(/[\s,;:-]+$/, '')
    .trimStart();
  if (!start || what === '') return null;
  const words = dateFrom(start).trim();
  const when = read(words);
  return when.kind === 'unreadable' ? null : { what, words, when };
}
