import type { Clock } from '../clock.js';
import type { LogEntry } from '../protocol.js';
import type { Changes } from './changes.js';

/** How many entries are kept; older ones are forgotten. */
const mostEntries = 5000;

type NewEntry = Pick<LogEntry, 'kind' | 'name'> &
  Partial<Pick<LogEntry, 'sent' | 'answered' | 'error' | 'envelopeId'>>;

/** Every call, delivery, acknowledgement and fault, in the order they happened. */
export interface Journal {
  note(entry: NewEntry): void;
  /** Entries with a number above `after`. */
  after(number: number): LogEntry[];
}

export function startJournal(clock: Clock, changes: Changes): Journal {
  const entries: LogEntry[] = [];
  let lastNumber = 0;
  return {
    note(entry) {
      lastNumber += 1;
      entries.push({
        sent: null,
        answered: null,
        error: null,
        envelopeId: null,
        ...entry,
        number: lastNumber,
        at: clock.now().toISOString(),
      });
      if (entries.length > mostEntries) entries.splice(0, entries.length - mostEntries);
      changes.tell('log');
    },
    after: (number) => entries.filter((entry) => entry.number > number),
  };
}
