import type { Calendar } from '../../../src/domain/working-time/calendar.js';
import { localDate, localTime } from '../../../src/domain/working-time/wall-clock.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { type When, readWhen } from '../../../src/slack/dates/read-when.js';

const inZone = (zone: string): Calendar => ({ zone, hours: officeHours, holidays: [] });

/** What was read, on that zone's wall clock: 'at 2026-11-26 15:00', 'two-readings … | …', 'unreadable'. */
function inWords(when: When, zone: string): string {
  const wall = (at: Date) => `${localDate(zone, at)} ${localTime(zone, at)}`;
  if (when.kind === 'unreadable') return 'unreadable';
  if (when.kind === 'doubtful') return `${when.why} ${when.readings.map(wall).join(' | ')}`;
  return `${when.kind} ${wall(when.at)}`;
}

const read = (text: string, now: string, calendar: Calendar) =>
  inWords(readWhen(text, { now: new Date(now), calendar }), calendar.zone);

describe('said in London on Thursday 26 November 2026 at 10:00', () => {
  const london = inZone('Europe/London');

  test.each([
    // weekdays: today while its time is ahead, else the next one
    ['thu 3pm', 'at 2026-11-26 15:00'],
    ['thu 9am', 'at 2026-12-03 09:00'],
    ['thursday', 'at 2026-11-26 17:00'],
    ['friday', 'at 2026-11-27 17:00'],
    ['by Friday.', 'at 2026-11-27 17:00'],
    ['3pm on friday', 'at 2026-11-27 15:00'],
    ['mon at 11am', 'at 2026-11-30 11:00'],
    ['this friday', 'at 2026-11-27 17:00'],
    ['next tuesday', 'at 2026-12-01 17:00'],
    ['next friday', 'two-readings 2026-11-27 17:00 | 2026-12-04 17:00'],
    ['next thursday', 'at 2026-12-03 17:00'],
    ['friday next week 3pm', 'at 2026-12-04 15:00'],
    ['last friday', 'past 2026-11-20 17:00'],
    ['saturday', 'at 2026-11-28 17:00'],
    ['weds', 'at 2026-12-02 17:00'],
    ['weekend', 'unreadable'],
    // days that are named from today
    ['today', 'at 2026-11-26 17:00'],
    ['today 17:00', 'at 2026-11-26 17:00'],
    ['today 9am', 'past 2026-11-26 09:00'],
    ['tomorrow noon', 'at 2026-11-27 12:00'],
    ['yesterday', 'past 2026-11-25 17:00'],
    ['the day after tomorrow', 'at 2026-11-28 17:00'],
    ['in 2 days', 'at 2026-11-28 17:00'],
    ['in a week', 'at 2026-12-03 17:00'],
    // lengths of time
    ['in 2 hours', 'at 2026-11-26 12:00'],
    ['in two hours', 'at 2026-11-26 12:00'],
    ['in eight hours', 'at 2026-11-26 18:00'],
    ['in one hour', 'at 2026-11-26 11:00'],
    ['in an hour', 'at 2026-11-26 11:00'],
    ['in half an hour', 'at 2026-11-26 10:30'],
    ['within 90 mins', 'at 2026-11-26 11:30'],
    ['in 1.5 hours', 'at 2026-11-26 11:30'],
    ['in 1h30m', 'at 2026-11-26 11:30'],
    ['in 2 hours and 5 minutes', 'at 2026-11-26 12:05'],
    ['now', 'unreadable'],
    // the end of the working day and week
    ['eod', 'at 2026-11-26 17:00'],
    ['by EOD', 'at 2026-11-26 17:00'],
    ['eod friday', 'at 2026-11-27 17:00'],
    ['tomorrow by end of day', 'at 2026-11-27 17:00'],
    ['end of the working day on monday', 'at 2026-11-30 17:00'],
    ['end of friday', 'at 2026-11-27 17:00'],
    ['the end of today', 'at 2026-11-26 17:00'],
    ['close of business', 'at 2026-11-26 17:00'],
    ['end of the week', 'at 2026-11-27 17:00'],
    ['eow', 'at 2026-11-27 17:00'],
    ['this week', 'at 2026-11-27 17:00'],
    ['end of next week', 'at 2026-12-04 17:00'],
    ['next week', 'two-readings 2026-11-30 17:00 | 2026-12-04 17:00'],
    ['end of the month', 'at 2026-11-30 17:00'],
    ['next month', 'unreadable'],
    // dates
    ['25 dec', 'at 2026-12-25 17:00'],
    ['Dec 25th, 3pm', 'at 2026-12-25 15:00'],
    ['5 jan', 'at 2027-01-05 17:00'],
    ['25 nov', 'past 2026-11-25 17:00'],
    ['nov 30', 'at 2026-11-30 17:00'],
    ['29 feb 2028', 'at 2028-02-29 17:00'],
    ['30 feb', 'unreadable'],
    ['the 1st of december', 'at 2026-12-01 17:00'],
    ['on the 30th', 'at 2026-11-30 17:00'],
    ['the 26th at 3pm', 'at 2026-11-26 15:00'],
    ['the 5th', 'at 2026-12-05 17:00'],
    ['the 31st', 'unreadable'],
    ['2026-12-01', 'at 2026-12-01 17:00'],
    ['2026-12-01 10:00', 'at 2026-12-01 10:00'],
    ['24.12.2026', 'at 2026-12-24 17:00'],
    ['13/4', 'at 2027-04-13 17:00'],
    ['3/4', 'two-readings 2027-03-04 17:00 | 2027-04-03 17:00'],
    ['3/4/2027 3pm', 'two-readings 2027-03-04 15:00 | 2027-04-03 15:00'],
    ['4/4', 'at 2027-04-04 17:00'],
    ['11/12', 'at 2026-12-11 17:00'],
    ['fri 27 nov', 'at 2026-11-27 17:00'],
    ['mon 1 dec', 'two-readings 2026-11-30 17:00 | 2026-12-01 17:00'],
    ['sat 1 dec', 'two-readings 2026-11-28 17:00 | 2026-12-01 17:00'],
    ['december', 'unreadable'],
    ['2027', 'unreadable'],
    // times of day: today, or tomorrow once it is over
    ['15:00', 'at 2026-11-26 15:00'],
    ['09:00', 'at 2026-11-27 09:00'],
    ['tomorrow @ 3pm', 'at 2026-11-27 15:00'],
    ['3.30pm', 'at 2026-11-26 15:30'],
    ['3 p.m.', 'at 2026-11-26 15:00'],
    ['noon', 'at 2026-11-26 12:00'],
    ['midnight', 'at 2026-11-27 00:00'],
    ['friday midnight', 'two-readings 2026-11-27 00:00 | 2026-11-28 00:00'],
    ['tomorrow morning', 'two-readings 2026-11-27 09:00 | 2026-11-27 12:00'],
    ['thursday morning', 'at 2026-11-26 12:00'],
    ['tomorrow morning at 8', 'at 2026-11-27 08:00'],
    ['this afternoon', 'two-readings 2026-11-26 15:00 | 2026-11-26 17:00'],
    ['tonight', 'two-readings 2026-11-26 18:00 | 2026-11-26 20:00'],
    ['tonight at 9', 'at 2026-11-26 21:00'],
    // hours without am or pm: the one in working hours, if that is exactly one
    ['at 3', 'at 2026-11-26 15:00'],
    ['3', 'at 2026-11-26 15:00'],
    ['thu 3', 'at 2026-11-26 15:00'],
    ['3:30', 'at 2026-11-26 15:30'],
    ['friday at 5', 'at 2026-11-27 17:00'],
    ['friday at 9', 'at 2026-11-27 09:00'],
    ['at 12', 'at 2026-11-26 12:00'],
    ['tomorrow at 8', 'two-readings 2026-11-27 08:00 | 2026-11-27 20:00'],
    ['at 8', 'two-readings 2026-11-26 20:00 | 2026-11-27 08:00'],
    ['saturday at 3', 'two-readings 2026-11-28 03:00 | 2026-11-28 15:00'],
    ['03:00', 'at 2026-11-27 03:00'],
    // another zone's clock, if it is named
    ['3pm UTC', 'at 2026-11-26 15:00'],
    ['15:00 +02:00', 'at 2026-11-26 13:00'],
    ['2026-12-01T10:00:00Z', 'at 2026-12-01 10:00'],
    ['15:00 +14:00', 'at 2026-11-27 01:00'],
    ['15:00 +99:99', 'unreadable'],
    ['3pm UTC-23', 'unreadable'],
    ['tomorrow 9am EST', 'at 2026-11-27 14:00'],
    // not one date, or none
    ['', 'unreadable'],
    ['asap', 'unreadable'],
    ['25', 'unreadable'],
    ['mon to fri', 'unreadable'],
    ['3-4pm', 'unreadable'],
    ['friday or monday', 'unreadable'],
    ['the invoice by friday', 'unreadable'],
    ['friday <!channel>', 'unreadable'],
  ])('%s', (text, expected) => {
    expect(read(text, '2026-11-26T10:00:00Z', london)).toBe(expected);
  });
});

describe('elsewhere', () => {
  test.each([
    // 08:30 on Friday in Sydney while London still has Thursday
    ['Australia/Sydney', '2026-11-26T21:30:00Z', 'friday 3pm', 'at 2026-11-27 15:00'],
    ['Australia/Sydney', '2026-11-26T21:30:00Z', 'tomorrow', 'at 2026-11-28 17:00'],
    ['Asia/Kathmandu', '2026-11-26T10:00:00Z', 'today', 'at 2026-11-26 17:00'],
    ['Pacific/Kiritimati', '2026-11-26T10:00:00Z', 'eod', 'at 2026-11-27 17:00'],
    ['America/New_York', '2026-11-26T02:00:00Z', 'today', 'past 2026-11-25 17:00'],
    ['America/New_York', '2026-11-26T02:00:00Z', 'thu', 'at 2026-11-26 17:00'],
  ])('%s at %s: %s', (zone, now, text, expected) => {
    expect(read(text, now, inZone(zone))).toBe(expected);
  });
});

describe('around a clock change', () => {
  test.each([
    [
      'America/New_York',
      '2027-03-13T17:00:00Z',
      'tomorrow 02:30',
      'never 2027-03-14 01:30 | 2027-03-14 03:30',
    ],
    [
      'America/New_York',
      '2027-11-06T17:00:00Z',
      'tomorrow 01:30',
      'twice 2027-11-07 01:30 | 2027-11-07 01:30',
    ],
    ['America/New_York', '2027-11-07T05:45:00Z', 'today 01:30', 'at 2027-11-07 01:30'],
    [
      'Europe/London',
      '2027-03-27T12:00:00Z',
      'sunday 1:15am',
      'never 2027-03-28 00:15 | 2027-03-28 02:15',
    ],
    [
      'Australia/Lord_Howe',
      '2026-10-03T00:00:00Z',
      'tomorrow 2:15am',
      'never 2026-10-04 01:45 | 2026-10-04 02:45',
    ],
    ['Europe/Prague', '2027-03-27T12:00:00Z', 'tomorrow noon', 'at 2027-03-28 12:00'],
    // three hours pass, the clocks show four
    ['Europe/Prague', '2027-03-28T00:00:00Z', 'in 3 hours', 'at 2027-03-28 05:00'],
  ])('%s at %s: %s', (zone, now, text, expected) => {
    expect(read(text, now, inZone(zone))).toBe(expected);
  });

  test('the two instants of one wall time are an hour apart', () => {
    const when = readWhen('tomorrow 01:30', {
      now: new Date('2027-11-06T17:00:00Z'),
      calendar: inZone('America/New_York'),
    });
    expect(when).toEqual({
      kind: 'doubtful',
      why: 'twice',
      readings: [new Date('2027-11-07T05:30:00Z'), new Date('2027-11-07T06:30:00Z')],
    });
  });
});

describe('by the hours of whoever says it', () => {
  const evenings: Calendar = {
    zone: 'Europe/London',
    hours: { 4: [{ start: '18:00', end: '22:00' }], 6: [{ start: '07:00', end: '12:00' }] },
    holidays: ['2026-12-03'],
  };

  test.each([
    ['today', 'at 2026-11-26 22:00'],
    ['saturday', 'at 2026-11-28 12:00'],
    ['thu at 8', 'at 2026-11-26 20:00'],
    ['end of the week', 'at 2026-11-28 12:00'],
    ['end of next week', 'at 2026-12-05 12:00'],
    // days off end when that weekday would, else with the latest of the week
    ['3 dec', 'at 2026-12-03 22:00'],
    ['friday', 'at 2026-11-27 22:00'],
  ])('%s', (text, expected) => {
    expect(read(text, '2026-11-26T10:00:00Z', evenings)).toBe(expected);
  });

  test('without any hours a day ends at 17:00, and a week cannot be read', () => {
    const never: Calendar = { zone: 'Europe/London', hours: {}, holidays: [] };
    expect(read('friday', '2026-11-26T10:00:00Z', never)).toBe('at 2026-11-27 17:00');
    expect(read('next week', '2026-11-26T10:00:00Z', never)).toBe('unreadable');
  });
});

test('says back what it understood', () => {
  const speaker = { now: new Date('2026-11-26T10:00:00Z'), calendar: inZone('Europe/London') };
  expect(readWhen('thu 3pm', speaker)).toMatchObject({ restated: 'Thu 26 Nov 15:00 (London)' });
  expect(readWhen('5 jan', speaker)).toMatchObject({ restated: 'Tue 5 Jan 2027 17:00 (London)' });
  expect(readWhen('today 9am', speaker)).toMatchObject({ restated: 'Thu 26 Nov 09:00 (London)' });
});
