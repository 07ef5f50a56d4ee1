import { readWhen, type When } from './read-when.js';
import { splitAtBy } from './split-at-by.js';
import { timesIn } from './times-in.js';
import type { Speaker } from './wall-readings.js';

/** When something is due, by the words of a message. */
export type NamedTime =
  | { kind: 'at' | 'over'; at: Date; words: string }
  /** Several times, or one that can be read two ways or not at all. */
  | { kind: 'unclear'; words: string[] }
  | { kind: 'none' };

/**
 * What a message promises, and by when, as it was meant when it was said. A date that ends the message
 * is left out of its words; one in the middle stays.
 */
export function promiseIn(
  text: string,
  { said, now }: { said: Speaker; now: Date },
): { what: string; due: NamedTime } {
  const read = (phrase: string) => readWhen(phrase, said);
  const split = splitAtBy(text, read);
  if (split) {
    return { what: split.what, due: timeOf(split.words, split.when, now) };
  }
  const times = timesIn(text).map((words) => ({ words, when: read(words) }));
  const ahead = times.filter(({ when: { kind } }) => kind === 'at' || kind === 'doubtful');
  const [only, ...others] = ahead.length > 0 ? ahead : times;
  if (!only) return { what: text, due: { kind: 'none' } };
  return {
    what: text,
    due:
      others.length > 0
        ? { kind: 'unclear', words: [only, ...others].map(({ words }) => words) }
        : timeOf(only.words, only.when, now),
  };
}

function timeOf(words: string, when: When, now: Date): NamedTime {
  if (when.kind !== 'at' && when.kind !== 'past') return { kind: 'unclear', words: [words] };
  return { kind: when.at > now ? 'at' : 'over', at: when.at, words };
}
