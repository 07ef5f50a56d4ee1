import { digestOn, nextDigest } from '../../../src/domain/reminders/digest.js';
import { type Calendar, isWorkingDay } from '../../../src/domain/working-time/calendar.js';
import { calendarOf } from '../../../src/domain/working-time/calendars.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { shiftsOn } from '../../../src/domain/working-time/shifts.js';
import { addDays, localDate, localTime } from '../../../src/domain/working-time/wall-clock.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import {
  addWorkingTime,
  isWorking,
  nextWorkingInstant,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../../src/domain/working-time/working-time.js';
import { member, workspace } from '../scenes.js';
import { clockChanges, zones } from './clock-changes.js';

const everyDay = { ...officeHours, 6: officeHours[5] ?? [], 7: officeHours[5] ?? [] };
const calendarIn = (zone: string): Calendar => ({ zone, hours: everyDay, holidays: [] });

/** The days around each clock change, in its zone. */
const days = clockChanges.flatMap(({ zone, at }) =>
  [-2, -1, 0, 1, 2].map((distance) => ({ zone, day: addDays(localDate(zone, at), distance) })),
);

/** What of `all` is not as it should be: to see all of it, and to be quick. */
const faults = <Case>(all: readonly Case[], isRight: (one: Case) => boolean): Case[] =>
  all.filter((one) => !isRight(one));

test('working days keep their wall times: from nine to five, eight hours', () => {
  const wrong = faults(days, ({ zone, day }) => {
    const [shift, ...more] = shiftsOn(calendarIn(zone), day);
    if (!shift || more.length > 0) return false;
    const [start, end] = [new Date(shift.start), new Date(shift.end)];
    return (
      localTime(zone, start) === '09:00' &&
      localTime(zone, end) === '17:00' &&
      localDate(zone, start) === day &&
      +end - +start === hours(8)
    );
  });
  expect(wrong).toEqual([]);
});

test('over each change, adding work, counting it and taking it away agree', () => {
  const spans = clockChanges.flatMap(({ zone, at }) =>
    [0, 1, 90, 480, 961].map((worked) => ({ zone, at, duration: minutes(worked) })),
  );
  const wrong = faults(spans, ({ zone, at, duration }) => {
    const calendar = calendarIn(zone);
    const start = nextWorkingInstant(calendar, new Date(+at - hours(30)));
    const end = start && addWorkingTime(calendar, start, duration);
    return (
      start !== null &&
      end !== null &&
      isWorking(calendar, start) &&
      isWorking(calendar, new Date(+end - (duration > 0 ? 1 : 0))) &&
      workingTimeBetween(calendar, start, end) === duration &&
      +(subtractWorkingTime(calendar, end, duration) ?? 0) === +start
    );
  });
  expect(wrong).toEqual([]);
});

test('the next working instant never runs backwards, nor outside of hours', () => {
  const wrong = faults(clockChanges, ({ zone, at }) => {
    const calendar = calendarIn(zone);
    let last = new Date(0);
    for (let time = +at - hours(26); time <= +at + hours(26); time += minutes(30)) {
      const next = nextWorkingInstant(calendar, new Date(time));
      if (!next || next < last || +next < time || !isWorking(calendar, next)) return false;
      last = next;
    }
    return true;
  });
  expect(wrong).toEqual([]);
});

test('the digest comes once on each day that is worked, at its time on the wall', () => {
  const times = ['09:00', '02:30', '00:00', '23:45'];
  const cases = days.flatMap(({ zone, day }) => times.map((time) => ({ zone, day, time })));
  const wrong = faults(cases, ({ zone, day, time }) => {
    const bob = member('bob', { zone, hours: everyDay, digestTime: time });
    const today = digestOn(workspace, bob, day);
    const tomorrow = digestOn(workspace, bob, addDays(day, 1));
    if (!today || !tomorrow || localDate(zone, today) !== day) return false;
    // A time that the clocks skip comes right after the gap.
    const isOnTime = localTime(zone, today) === time || localTime(zone, today) > time;
    return isOnTime && +(nextDigest(workspace, bob, today) ?? 0) === +tomorrow;
  });
  expect(wrong).toEqual([]);
});

test('a digest whose time nobody set is within hours on every day', () => {
  const weeks = [
    { start: '13:00', end: '17:00' },
    { start: '04:00', end: '08:00' },
    { start: '01:30', end: '03:10' },
    { start: '07:00', end: '15:00' },
  ].map((stretch) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [stretch]])));
  const cases = days.flatMap(({ zone, day }) => weeks.map((week) => ({ zone, day, week })));
  const wrong = faults(cases, ({ zone, day, week }) => {
    const bob = member('bob', { zone, hours: week });
    const at = digestOn(workspace, bob, day);
    return at
      ? isWorking(calendarOf(workspace, bob), at)
      : shiftsOn({ ...calendarIn(zone), hours: week }, day).length === 0;
  });
  expect(wrong).toEqual([]);
});

test.each(zones)('in %s 29 February 2028 is a day like any other', (zone) => {
  const calendar = calendarIn(zone);
  expect(isWorkingDay(calendar, '2028-02-29')).toBe(true);
  const [before] = shiftsOn(calendar, '2028-02-28');
  const [after] = shiftsOn(calendar, '2028-03-01');
  const span = workingTimeBetween(
    calendar,
    new Date(before?.start ?? 0),
    new Date(after?.end ?? 0),
  );
  expect(span).toBe(hours(24));
  const bob = member('bob', { zone });
  expect(localTime(zone, digestOn(workspace, bob, '2028-02-29') ?? new Date(0))).toBe('09:00');
});

test('whoever moves between any two zones is next at work at nine there', () => {
  const noon = new Date('2028-02-29T12:00:00Z');
  const moves = zones.flatMap((from) => zones.map((to) => ({ from, to })));
  const wrong = faults(moves, ({ from, to }) => {
    const bob = member('bob', { zone: from });
    const moved = { ...bob, zone: to };
    const next = nextDigest(workspace, moved, noon);
    const work = nextWorkingInstant(calendarOf(workspace, moved), noon);
    if (!next || !work) return false;
    const isNine = localTime(to, next) === '09:00' && next > noon;
    return isNine && (work <= noon || localTime(to, work) === '09:00');
  });
  expect(wrong).toEqual([]);
});
