import { holidays } from '../../src/holidays.js';
import { readSpan } from '../../src/slack/dates/read-span.js';
import { readWhen } from '../../src/slack/dates/read-when.js';
import { splitAtBy } from '../../src/slack/dates/split-at-by.js';
import { openCustomers } from '../../src/storage/customers.js';
import { openAbsenceDesk } from '../../src/storage/desk/absence-desk.js';
import { openLeavers } from '../../src/storage/leavers.js';
import { openPacks } from '../../src/storage/packs.js';
import { openPeople } from '../../src/storage/people.js';
import { composeUseCases, type Ports, type UseCases } from '../../src/use-cases/compose.js';
import type { Clock, Directory } from '../../src/use-cases/ports.js';
import type { Office } from './office.js';

/** A Slack in which nobody new turns up. */
export const nobodyNew: Directory = {
  profile: async () => null,
  async *everybody() {},
  primaryOwner: async () => null,
  group: async () => null,
};

/** What use cases stand on. */
interface Ground extends Pick<Office, 'source' | 'desk' | 'reading' | 'newId'> {
  clock: Clock;
  /** Where dates are not said in words as people say them. */
  dates?: Pick<Ports, 'readWhen' | 'readSpan'>;
}

const inWords = { readWhen, readSpan };

/** Every use case, on an office's store. */
export function useCasesOf(ground: Ground): UseCases {
  const { source, clock, desk, reading, newId, dates = inWords } = ground;
  return composeUseCases({
    clock,
    desk,
    absences: openAbsenceDesk({ source, clock, newId }),
    reading,
    people: openPeople({ source, clock, newId }),
    customers: openCustomers({ source, clock }),
    directory: nobodyNew,
    packs: openPacks({ source, clock, newId }),
    holidays,
    newId,
    leavers: openLeavers(source),
    unheld: () => {},
    settingChanged: () => {},
    ...dates,
    splitPromise: (text, at) => splitAtBy(text, (phrase) => readWhen(phrase, at)),
  });
}
