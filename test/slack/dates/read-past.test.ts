import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { readPast } from '../../../src/slack/dates/read-past.js';

/** A Tuesday, 16:00 in London. */
const now = new Date('2026-11-24T16:00:00Z');
const calendar = { zone: 'Europe/London', hours: officeHours, holidays: [] };

const read = (text: string, zone = calendar.zone) => {
  const past = readPast(text, { now, calendar: { ...calendar, zone } });
  return past.ok ? past.change.toISOString() : past.refusal.why;
};

test.each([
  ['14:05', '2026-11-24T14:05:00.000Z'],
  ['17:30', '2026-11-23T17:30:00.000Z'],
  ['9:30', '2026-11-24T09:30:00.000Z'],
  ['3pm', '2026-11-24T15:00:00.000Z'],
  ['yesterday 14:05', '2026-11-23T14:05:00.000Z'],
  ['mon 09:00', '2026-11-23T09:00:00.000Z'],
  ['wed 09:00', '2026-11-18T09:00:00.000Z'],
  ['tue 17:00', '2026-11-17T17:00:00.000Z'],
  ['20 nov 14:05', '2026-11-20T14:05:00.000Z'],
  ['tomorrow 10:00', 'date-ahead'],
  ['yesterday', 'date-unreadable'],
  ['when pigs fly', 'date-unreadable'],
])('%s is %s', (text, at) => {
  expect(read(text)).toBe(at);
});

test('on the clock of whoever asks', () => {
  expect(read('14:05', 'Europe/Prague')).toBe('2026-11-24T13:05:00.000Z');
});
