import { type Calendar, isWorkingDay } from '../../../src/domain/working-time/calendar.js';
import { closingTime, endOfWorkingDay } from '../../../src/domain/working-time/closing-time.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import {
  addWorkingTime,
  isWorking,
  lastWorkingEndBefore,
  nextWorkingInstant,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../../src/domain/working-time/working-time.js';

const london: Calendar = { zone: 'Europe/London', hours: officeHours, holidays: ['2026-12-25'] };
const at = (text: string) => new Date(text);

test('work ends with the end of a shift', () => {
  expect(isWorking(london, at('2026-11-26T09:00:00Z'))).toBe(true);
  expect(isWorking(london, at('2026-11-26T16:59:59Z'))).toBe(true);
  expect(isWorking(london, at('2026-11-26T17:00:00Z'))).toBe(false);
  expect(isWorking(london, at('2026-11-28T12:00:00Z'))).toBe(false);
  expect(isWorking(london, at('2026-12-25T12:00:00Z'))).toBe(false);
});

test('four hours from Friday 15:00 are over on Monday at 11:00', () => {
  expect(addWorkingTime(london, at('2026-11-27T15:00:00Z'), hours(4))).toEqual(
    at('2026-11-30T11:00:00Z'),
  );
});

test('work that fills a day ends with it, and starts with it', () => {
  expect(addWorkingTime(london, at('2026-11-27T09:00:00Z'), hours(8))).toEqual(
    at('2026-11-27T17:00:00Z'),
  );
  expect(subtractWorkingTime(london, at('2026-11-27T17:00:00Z'), hours(8))).toEqual(
    at('2026-11-27T09:00:00Z'),
  );
});

test('two hours before a Monday 10:00 is Friday 16:00', () => {
  expect(subtractWorkingTime(london, at('2026-11-30T10:00:00Z'), hours(2))).toEqual(
    at('2026-11-27T16:00:00Z'),
  );
});

test('weekends and holidays count nothing', () => {
  expect(workingTimeBetween(london, at('2026-12-24T16:00:00Z'), at('2026-12-28T10:00:00Z'))).toBe(
    hours(2),
  );
  expect(workingTimeBetween(london, at('2026-12-28T10:00:00Z'), at('2026-12-24T16:00:00Z'))).toBe(
    0,
  );
});

test('the next working instant is now, or the start of the next shift', () => {
  expect(nextWorkingInstant(london, at('2026-11-27T12:34:56Z'))).toEqual(
    at('2026-11-27T12:34:56Z'),
  );
  expect(nextWorkingInstant(london, at('2026-12-24T17:00:00Z'))).toEqual(
    at('2026-12-28T09:00:00Z'),
  );
});

test('the last end of hours before a weekend is Friday 17:00', () => {
  expect(lastWorkingEndBefore(london, at('2026-11-29T12:00:00Z'))).toEqual(
    at('2026-11-27T17:00:00Z'),
  );
  expect(lastWorkingEndBefore(london, at('2026-11-27T17:00:00Z'))).toEqual(
    at('2026-11-27T17:00:00Z'),
  );
});

test('a leap day is a day like any other', () => {
  expect(isWorkingDay(london, '2028-02-29')).toBe(true);
  expect(addWorkingTime(london, at('2028-02-28T16:00:00Z'), hours(10))).toEqual(
    at('2028-03-01T10:00:00Z'),
  );
});

test('a night shift loses the hour that the clocks skip', () => {
  const nights: Calendar = {
    zone: 'America/New_York',
    hours: { 7: [{ start: '00:00', end: '06:00' }] },
    holidays: [],
  };
  const saturday = at('2027-03-13T12:00:00Z');
  expect(workingTimeBetween(nights, saturday, at('2027-03-14T20:00:00Z'))).toBe(hours(5));
});

test('a stretch that the clocks skip as a whole is not worked that day', () => {
  const early: Calendar = {
    zone: 'America/New_York',
    hours: { 7: [{ start: '02:15', end: '02:45' }] },
    holidays: [],
  };
  expect(nextWorkingInstant(early, at('2027-03-14T00:00:00-05:00'))).toEqual(
    at('2027-03-21T02:15:00-04:00'),
  );
});

test('round the clock means plain time', () => {
  const allDay = [{ start: '00:00', end: '24:00' }];
  const always: Calendar = {
    zone: 'Europe/Prague',
    hours: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
    holidays: [],
  };
  const start = at('2027-03-27T12:34:00Z');
  expect(addWorkingTime(always, start, hours(100))).toEqual(at('2027-03-31T16:34:00Z'));
});

test('a calendar that never works answers at once', () => {
  const never: Calendar = { zone: 'Europe/London', hours: { 1: [] }, holidays: [] };
  const now = at('2026-11-26T12:00:00Z');
  expect(isWorking(never, now)).toBe(false);
  expect(nextWorkingInstant(never, now)).toBeNull();
  expect(addWorkingTime(never, now, minutes(1))).toBeNull();
  expect(subtractWorkingTime(never, now, minutes(1))).toBeNull();
  expect(lastWorkingEndBefore(never, now)).toBeNull();
  expect(workingTimeBetween(never, now, at('2027-11-26T12:00:00Z'))).toBe(0);
});

test('the end of a working day is the end of its last stretch', () => {
  const split: Calendar = {
    zone: 'America/New_York',
    hours: {
      4: [
        { start: '08:00', end: '12:00' },
        { start: '16:00', end: '20:00' },
      ],
      5: [{ start: '08:00', end: '12:00' }],
    },
    holidays: ['2026-12-03'],
  };
  expect(endOfWorkingDay(split, '2026-11-26')).toEqual(at('2026-11-26T20:00:00-05:00'));
  expect(endOfWorkingDay(split, '2026-11-28')).toBeNull();
  expect(endOfWorkingDay(split, '2026-12-03')).toBeNull();
  expect(closingTime(split, '2026-11-27')).toEqual(at('2026-11-27T12:00:00-05:00'));
  expect(closingTime(split, '2026-12-03')).toEqual(at('2026-12-03T20:00:00-05:00'));
  expect(closingTime(split, '2026-11-28')).toEqual(at('2026-11-28T20:00:00-05:00'));
  expect(closingTime({ ...split, hours: {} }, '2026-11-28')).toEqual(
    at('2026-11-28T17:00:00-05:00'),
  );
});
