import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { readTemporaryHours } from '../../../src/slack/dates/read-temporary-hours.js';
import { readZone } from '../../../src/slack/dates/read-zone.js';
import { sayTemporaryHours } from '../../../src/slack/dates/say-hours.js';

const calendar = { zone: 'Europe/London', hours: officeHours, holidays: [] };
const speaker = { now: new Date('2026-11-24T10:00:00Z'), calendar };
const said = (text: string) => {
  const read = readTemporaryHours(text, speaker);
  if (!read) return null;
  return read.ok ? sayTemporaryHours(read.change, '2026-11-24') : read.refusal.why;
};

test.each([
  ['until 12 dec mon-fri 9-13', 'until 2026-12-12 Mon–Fri 09:00–13:00'],
  ['until fri 9-13', 'until 2026-11-27 Mon–Fri 09:00–13:00'],
  ['until today 9-12', 'until 2026-11-24 Mon–Fri 09:00–12:00'],
  ['till 2026-12-12 tue 8-16, wed 8-12', 'until 2026-12-12 Tue 08:00–16:00; Wed 08:00–12:00'],
  ['from 1 dec until 12 dec 9-13', 'from 2026-12-01 until 2026-12-12 Mon–Fri 09:00–13:00'],
  ['from 1 dec until 12 dec', 'hours-unreadable'],
  ['until whenever 9-13', 'hours-unreadable'],
  ['from whenever until 12 dec 9-13', 'date-unreadable'],
  ['until 3/4 9-13', 'date-doubtful'],
])('"%s": %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('what was said back can be typed in again', () => {
  const again = 'from 2026-12-01 until 2026-12-12 Tue 08:00–16:00; Wed 08:00–12:00';
  expect(said(again)).toBe(again);
});

test('without a last day it is about something else', () => {
  expect(said('mon-fri 9-13')).toBeNull();
});

test.each([
  ['Europe/Prague', 'Europe/Prague'],
  ['europe/prague', 'Europe/Prague'],
  ['prague', 'Europe/Prague'],
  ['new york', 'America/New_York'],
  ['Kathmandu', 'Asia/Kathmandu'],
  ['Asia/Kathmandu', 'Asia/Kathmandu'],
  ['Narnia', 'Narnia'],
  [' UTC ', 'UTC'],
])('the zone "%s" is %s', (text, zone) => {
  expect(readZone(text)).toBe(zone);
});
