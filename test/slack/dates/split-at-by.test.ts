import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { readWhen } from '../../../src/slack/dates/read-when.js';
import { splitAtBy } from '../../../src/slack/dates/split-at-by.js';

const speaker = {
  now: new Date('2026-11-26T10:00:00Z'),
  calendar: { zone: 'Europe/London', hours: officeHours, holidays: [] },
};
const read = (phrase: string) => readWhen(phrase, speaker);

test.each([
  ['send the corrected invoice by thu 3pm', 'send the corrected invoice', '2026-11-26T15:00:00Z'],
  ['stand by me by friday', 'stand by me', '2026-11-27T17:00:00Z'],
  ['send it by hand by tomorrow noon', 'send it by hand', '2026-11-27T12:00:00Z'],
  ['answer By EOD', 'answer', '2026-11-26T17:00:00Z'],
  ['answer by 3', 'answer', '2026-11-26T15:00:00Z'],
  ['call by 3pm on Friday.', 'call', '2026-11-27T15:00:00Z'],
  ['two lines\nof text by friday', 'two lines\nof text', '2026-11-27T17:00:00Z'],
  // without the word, at a date that ends the text
  ['call Chen tomorrow 3pm', 'call Chen', '2026-11-27T15:00:00Z'],
  ['call Chen on friday', 'call Chen', '2026-11-27T17:00:00Z'],
  ['call Chen, in 2 hours', 'call Chen', '2026-11-26T12:00:00Z'],
  ['stand by me friday', 'stand by me', '2026-11-27T17:00:00Z'],
])('%j', (text, what, at) => {
  expect(splitAtBy(text, read)).toMatchObject({ what, when: { kind: 'at', at: new Date(at) } });
});

test.each([
  'call Chen at 3pm about the refund',
  'send invoice 12',
  'release 2.1',
  'send it by hand',
  'send it by',
  'by friday',
  'friday at noon',
  '',
])('%j is not split', (text) => {
  expect(splitAtBy(text, read)).toBeNull();
});

test('a doubtful or past date is still the date', () => {
  expect(splitAtBy('call back by 3/4', read)).toMatchObject({
    what: 'call back',
    words: '3/4',
    when: { kind: 'doubtful' },
  });
  expect(splitAtBy('call back by yesterday', read)).toMatchObject({ when: { kind: 'past' } });
});

test('other words announce the date where they are asked for', () => {
  expect(splitAtBy('waiting for their logs until fri', read, ['until', 'till'])).toMatchObject({
    what: 'waiting for their logs',
    when: { kind: 'at', at: new Date('2026-11-27T17:00:00Z') },
  });
});

test('a text as long as Slack allows is split at its end', () => {
  const long = 'by '.repeat(1000);
  expect(splitAtBy(`${long}by friday`, read)).toMatchObject({ what: long.trim() });
});
