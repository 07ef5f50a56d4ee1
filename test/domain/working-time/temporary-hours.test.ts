import fc from 'fast-check';

import { type Calendar, hoursOn, isWorkingDay } from '../../../src/domain/working-time/calendar.js';
import { closingTime } from '../../../src/domain/working-time/closing-time.js';
import { dayOffAt } from '../../../src/domain/working-time/day-off.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { addDays } from '../../../src/domain/working-time/wall-clock.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { workingTimeBetween } from '../../../src/domain/working-time/working-time.js';
import { sayDayOff } from '../../../src/slack/dates/say-day-off.js';
import { zones } from './clock-changes.js';

const mornings = { 1: [{ start: '08:00', end: '12:00' }], 2: [{ start: '08:00', end: '12:00' }] };
const at = (text: string) => new Date(text);

const calendar: Calendar = {
  zone: 'Europe/London',
  hours: officeHours,
  holidays: ['2026-12-01'],
  temporary: { from: '2026-11-30', until: '2026-12-08', hours: mornings },
};

test('they go before the weekly hours from their first day to their last', () => {
  expect(hoursOn(calendar, '2026-11-27')).toEqual([{ start: '09:00', end: '17:00' }]);
  expect(hoursOn(calendar, '2026-11-30')).toEqual([{ start: '08:00', end: '12:00' }]);
  expect(isWorkingDay(calendar, '2026-12-02')).toBe(false);
  expect(hoursOn(calendar, '2026-12-08')).toEqual([{ start: '08:00', end: '12:00' }]);
  expect(hoursOn(calendar, '2026-12-09')).toEqual([{ start: '09:00', end: '17:00' }]);
});

test('a holiday is a day off in them as well', () => {
  expect(isWorkingDay(calendar, '2026-12-01')).toBe(false);
});

test('working time counts them', () => {
  // Friday eight hours, Monday four, Tuesday a holiday, the week after two mornings, Wednesday eight.
  expect(workingTimeBetween(calendar, at('2026-11-27T00:00:00Z'), at('2026-12-10T00:00:00Z'))).toBe(
    hours(8 + 4 + 4 + 4 + 8),
  );
});

test('a day closes when they do', () => {
  expect(closingTime(calendar, '2026-11-30')).toEqual(at('2026-11-30T12:00:00Z'));
  expect(closingTime(calendar, '2026-12-02')).toEqual(at('2026-12-02T12:00:00Z'));
});

test('outside of their days they change nothing', () => {
  const dates = fc.integer({ min: -400, max: 400 }).map((count) => addDays('2026-12-04', count));
  fc.assert(
    fc.property(dates, fc.constantFrom(...zones), (date, zone) => {
      const isWithin = date >= '2026-11-30' && date <= '2026-12-08';
      const usual = { zone, hours: officeHours, holidays: calendar.holidays };
      const expected = isWithin ? { ...usual, hours: mornings } : usual;
      expect(hoursOn({ ...calendar, zone }, date)).toEqual(hoursOn(expected, date));
    }),
  );
});

test.each([
  ['a working day', '2026-11-27T16:00:00Z', null],
  ['late on a working day', '2026-11-27T23:00:00Z', null],
  [
    'a weekend',
    '2026-11-28T15:00:00Z',
    'That is a Saturday, a day off; the last working time before it ends on Fri 27 Nov 17:00 (London).',
  ],
  [
    'a holiday',
    '2026-12-01T15:00:00Z',
    'That is a holiday; the last working time before it ends on Mon 30 Nov 12:00 (London).',
  ],
  [
    'a day off of those hours',
    '2026-12-02T15:00:00Z',
    'That is a Wednesday, a day off; the last working time before it ends on Mon 30 Nov 12:00 (London).',
  ],
])('a due time on %s', (_day, dueAt, said) => {
  expect(saidOfDayOff(dueAt, '2026-11-26T10:00:00Z')).toBe(said);
});

test('a day off before which nothing is worked any more', () => {
  const friday = at('2026-11-27T18:00:00Z');
  expect(saidOfDayOff('2026-11-28T15:00:00Z', '2026-11-27T18:00:00Z')).toBe(
    'That is a Saturday, a day off, and no working time lies before it.',
  );
  const never: Calendar = { zone: 'Europe/London', hours: {}, holidays: [] };
  expect(dayOffAt(never, friday)).toEqual({
    why: 'not-a-working-day',
    weekday: 5,
    lastEnd: null,
  });
});

function saidOfDayOff(dueAt: string, now: string): string | null {
  const off = dayOffAt(calendar, at(dueAt));
  const lastEnd = off?.lastEnd?.toISOString() ?? null;
  return off && sayDayOff({ ...off, lastEnd }, { zone: calendar.zone, now: at(now) });
}
