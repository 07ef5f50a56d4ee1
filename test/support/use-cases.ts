import { readWhen } from '../../src/slack/dates/read-when.js';
import { splitAtBy } from '../../src/slack/dates/split-at-by.js';
import { openPeople } from '../../src/storage/people.js';
import { composeUseCases, type UseCases } from '../../src/use-cases/compose.js';
import type { Directory } from '../../src/use-cases/ports.js';
import type { Office } from './office.js';

/** A Slack in which nobody new turns up. */
const nobodyNew: Directory = {
  profile: async () => null,
  async *everybody() {},
};

/** Every use case, on an office's store. */
export function useCasesOf({ source, clock, desk, reading, newId }: Office): UseCases {
  return composeUseCases({
    clock,
    desk,
    reading,
    people: openPeople({ source, clock, newId }),
    directory: nobodyNew,
    readWhen,
    splitPromise: (text, at) => splitAtBy(text, (phrase) => readWhen(phrase, at)),
  });
}
