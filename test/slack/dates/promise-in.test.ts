import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { promiseIn } from '../../../src/slack/dates/promise-in.js';

/** A Tuesday morning in London, when the message was sent; it is read an hour later. */
const said = {
  now: new Date('2026-11-24T10:00:00Z'),
  calendar: { zone: 'Europe/London', hours: officeHours, holidays: [] },
};
const hourLater = new Date('2026-11-24T11:00:00Z');
const read = (text: string, now = hourLater) => promiseIn(text, { said, now });

test.each([
  ['we send the invoice by thu 3pm', 'we send the invoice', 'thu 3pm', '2026-11-26T15:00:00Z'],
  ['You get it tomorrow noon.', 'You get it', 'tomorrow noon', '2026-11-25T12:00:00Z'],
])('%j ends with its date, which is left out', (text, what, words, at) => {
  const due = { kind: 'at', at: new Date(at), words: expect.stringContaining(words) };
  expect(read(text)).toEqual({ what, due });
});

test.each([
  ['Hi Ann, the invoice comes by Thursday, 3pm. Sorry!', 'Thursday, 3pm', '2026-11-26T15:00:00Z'],
  ['We look into it and by EOD friday you know more', 'EOD friday', '2026-11-27T17:00:00Z'],
  ['By the end of the week we will have it', 'end of the week', '2026-11-27T17:00:00Z'],
  ['Give us until EOD please', 'EOD', '2026-11-24T17:00:00Z'],
  ['in two hours we call you', 'in two hours', '2026-11-24T12:00:00Z'],
  ['You asked yesterday; on friday we answer you', 'on friday', '2026-11-27T17:00:00Z'],
])('%j names one time to come, and stays as it is', (text, words, at) => {
  expect(read(text)).toEqual({ what: text, due: { kind: 'at', at: new Date(at), words } });
});

test.each([
  ['you have it on 3/4 at the latest', ['3/4']],
  ['on monday or on tuesday we call you', ['on monday', 'on tuesday']],
  ['from monday to friday nobody is here', ['monday to friday']],
])('%j leaves open which time is meant', (text, words) => {
  expect(read(text).due).toEqual({ kind: 'unclear', words });
});

test('a time is read as it was meant when it was said, and may be over by now', () => {
  const text = 'we call you back in 2 hours, promised';
  const at = new Date('2026-11-24T12:00:00Z');
  expect(read(text).due).toEqual({ kind: 'at', at, words: 'in 2 hours' });
  const nextDay = new Date('2026-11-25T10:00:00Z');
  expect(read(text, nextDay).due).toEqual({ kind: 'over', at, words: 'in 2 hours' });
});

test.each(['we are on it', 'release 2.1 has it', ''])('%j names no time', (text) => {
  expect(read(text)).toEqual({ what: text, due: { kind: 'none' } });
});
