import { decide, refuse, type Ruling } from '../domain/ruling.js';
import type { Calendar } from '../domain/working-time/calendar.js';
import type { ReadDate, ReadWhen } from './ports.js';

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

/** A promise made along with something else: what, and by when in words. Both empty: none. */
export function promiseAlong(
  { what, when }: { what: string; when: string },
  readWhen: ReadWhen,
  at: { now: Date; calendar: Calendar },
): Ruling<{ what: string; dueAt: Date } | null> {
  if (what === '' && when === '') return decide(null);
  if (when === '') return refuse({ why: 'text-missing', what: 'by when', example: 'thu 3pm' });
  const due = dueFrom(when, readWhen(when, at));
  return due.ok ? decide({ what, dueAt: due.change }) : due;
}
