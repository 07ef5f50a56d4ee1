import type { NamedTime } from '../../../dates/promise-in.js';
import { sayWhen } from '../../../dates/say-when.js';
import type { Reader } from '../../clocks.js';
import { brief } from '../../words.js';

/** Beside the date of a promise that was read from a message: what it says of the time. */
export function hintOf(due: NamedTime, { zone, now }: Reader): string {
  switch (due.kind) {
    case 'at':
      return `The message says ${quoted(due.words)}. Read in your own time zone.`;
    case 'over':
      return `The message says ${quoted(due.words)}, which was ${sayWhen(due.at, zone, now)} and is over. Please give a time that is still to come.`;
    case 'unclear':
      return `The message says ${due.words.map(quoted).join(' and ')}. Which time is meant? Please say day and time in full, in your own time zone.`;
    case 'none':
      return 'The message names no time. Read in your own time zone.';
  }
}

const quoted = (words: string): string => `"${brief(words)}"`;
