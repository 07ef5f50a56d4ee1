import fc from 'fast-check';

import { problemWithWeek } from '../../../src/domain/working-time/working-hours.js';
import { readDays, readHours, readTimeOfDay } from '../../../src/slack/dates/read-hours.js';
import { sayDays, sayHours } from '../../../src/slack/dates/say-hours.js';

/** What was understood, said back; null: nothing. */
const said = (text: string) => {
  const read = readHours(text);
  return read.kind === 'hours' ? sayHours(read.hours) : null;
};

test.each([
  ['mon-fri 9-5', 'Mon–Fri 09:00–17:00'],
  ['9-5', 'Mon–Fri 09:00–17:00'],
  ['9am-5pm', 'Mon–Fri 09:00–17:00'],
  ['9 am to 5 p.m.', 'Mon–Fri 09:00–17:00'],
  ['Mon – Fri, 09:00 – 17:00', 'Mon–Fri 09:00–17:00'],
  ['weekdays 8.30 until 16.00', 'Mon–Fri 08:30–16:00'],
  ['mon-fri 9-12, 13-17:30', 'Mon–Fri 09:00–12:00, 13:00–17:30'],
  ['mon-fri 13-17, 9-12', 'Mon–Fri 09:00–12:00, 13:00–17:00'],
  ['9-12 and 1-5', 'Mon–Fri 09:00–12:00, 13:00–17:00'],
  ['9-noon, 12:30-5', 'Mon–Fri 09:00–12:00, 12:30–17:00'],
  ['1-5pm', 'Mon–Fri 13:00–17:00'],
  ['9-5pm', 'Mon–Fri 09:00–17:00'],
  ['8-12pm', 'Mon–Fri 08:00–12:00'],
  ['10-6', 'Mon–Fri 10:00–18:00'],
  ['6-14', 'Mon–Fri 06:00–14:00'],
  ['mon-thu 8-16, fri 8-12', 'Mon–Thu 08:00–16:00; Fri 08:00–12:00'],
  ['mon, wed and fri 9-17', 'Mon, Wed, Fri 09:00–17:00'],
  ['Tuesdays thursday 9-17', 'Tue, Thu 09:00–17:00'],
  ['mon-wed 9-17, thu-fri off', 'Mon–Wed 09:00–17:00'],
  ['sun-thu 9-17', 'Mon–Thu, Sun 09:00–17:00'],
  ['every day 0-24', 'Mon–Sun 00:00–24:00'],
  ['sun 22-midnight, mon 0-6', 'Mon 00:00–06:00; Sun 22:00–24:00'],
  ['weekend 10-14', 'Sat–Sun 10:00–14:00'],
])('"%s" is %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each(['', 'mon-fri', 'soon', '9', '9-', '9-5-7', 'mon 9-17 please', 'feb 9-17', '9:75-17'])(
  '"%s" is not understood',
  (text) => expect(said(text)).toBeNull(),
);

test.each([
  ['22-6', 'Monday: 22:00 to 06:00 ends before it starts.'],
  ['9-12, 11-17', 'Monday: 11:00 starts before 12:00, when the hours before it end.'],
  ['mon-fri 9-17, fri 8-12', 'Friday: 09:00 starts before 12:00, when the hours before it end.'],
  ['9-9am', 'Monday: 09:00 to 09:00 ends before it starts.'],
  ['mon off', 'No hour of the week is left to work in.'],
])('"%s" is understood, and cannot be worked: %s', (text, problem) => {
  const read = readHours(text);
  expect(read.kind === 'hours' && problemWithWeek(read.hours)).toBe(problem);
});

test('whatever is said of hours is read again as the same', () => {
  const times = ['00:00', '01:30', '06:00', '09:00', '12:00', '13:15', '17:30', '22:00', '24:00'];
  const stretches = fc.subarray(times, { minLength: 2 }).map((drawn) =>
    drawn.flatMap((start, index) => {
      const end = drawn[index + 1];
      return index % 2 === 0 && end ? [{ start, end }] : [];
    }),
  );
  const weeks = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), stretches, {
    minKeys: 1,
  });
  fc.assert(
    fc.property(weeks, (week) => {
      expect(readHours(sayHours(week))).toEqual({ kind: 'hours', hours: { ...week } });
    }),
  );
});

test('days alone', () => {
  expect(readDays('mon-thu')).toEqual([1, 2, 3, 4]);
  expect(readDays('mon, wed and fri')).toEqual([1, 3, 5]);
  expect(readDays('fri-mon')).toEqual([1, 5, 6, 7]);
  expect(readDays('')).toBeNull();
  expect(readDays('mon 9')).toBeNull();
  expect(sayDays([1, 2, 3, 5, 7])).toBe('Mon–Wed, Fri, Sun');
});

test.each([
  ['08:30', '08:30'],
  ['8.30', '08:30'],
  ['8am', '08:00'],
  ['4 pm', '16:00'],
  ['noon', '12:00'],
  ['24:00', null],
  ['25', null],
  ['8-9', null],
  ['now', null],
])('"%s" as a time of day is %s', (text, expected) => {
  expect(readTimeOfDay(text)).toBe(expected);
});
