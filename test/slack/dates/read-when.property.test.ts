import fc from 'fast-check';

import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { type When, readWhen } from '../../../src/slack/dates/read-when.js';
import { splitAtBy } from '../../../src/slack/dates/split-at-by.js';
import type { Speaker } from '../../../src/slack/dates/wall-readings.js';
import { clockChanges } from '../../domain/working-time/clock-changes.js';

const words = [
  'by on at in next last this end of the and a ago mon thursday week weekend month year',
  'today tomorrow now eod noon midnight morning tonight feb dec may hours minutes days',
  '3 12 29 99 9999 2027 2:30 24:00 3pm 1.5 3/4 31/12/99999 2027-03-14 utc +14:00 +99:99',
  '- , 🙂 <!channel>',
].flatMap((line) => line.split(' '));

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((drawn) => drawn.join(' ')),
);

const speakers: fc.Arbitrary<Speaker> = fc.constantFrom(...clockChanges).map(({ zone, at }) => ({
  now: at,
  calendar: { zone, hours: officeHours, holidays: [] },
}));

/** A promise lies ahead, a refused date does not, a question leaves a choice, and every instant is one. */
function isSound(when: When, now: Date): boolean {
  switch (when.kind) {
    case 'at':
      return when.at > now;
    case 'past':
      return when.at <= now;
    case 'doubtful':
      return when.readings.length > 1 && when.readings.every((at) => !Number.isNaN(at.getTime()));
    case 'unreadable':
      return true;
  }
}

test('whatever the text, it is read without a fault', () => {
  fc.assert(
    fc.property(texts, speakers, (text, speaker) => {
      expect(isSound(readWhen(text, speaker), speaker.now)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the text, what is split from its date is how the text began', () => {
  fc.assert(
    fc.property(texts, texts, speakers, (start, end, speaker) => {
      const text = `${start} by ${end}`;
      const split = splitAtBy(text, (phrase) => readWhen(phrase, speaker));
      expect(text.trimStart().startsWith(split?.what ?? '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
