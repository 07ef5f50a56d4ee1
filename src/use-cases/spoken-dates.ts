import { refuse, type Ruling } from '../domain/ruling.js';
import type { ReadDate } from './ports.js';

/** The one instant that a date in words means, or why there is not just one. */
export function dueFrom(text: string, read: ReadDate): Ruling<Date> {
  switch (read.kind) {
    case 'at':
      return { ok: true, change: read.at };
    case 'past':
      return refuse({ why: 'date-past', at: read.at });
    case 'doubtful':
      return refuse({ why: 'date-doubtful', text, readings: read.readings });
    case 'unreadable':
      return refuse({ why: 'date-unreadable', text });
  }
}
