import fc from 'fast-check';

import type { Calendar } from '../../../src/domain/working-time/calendar.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { nudgeTime } from '../../../src/domain/working-time/nudge-time.js';
import { type Stretch, problemWithHours } from '../../../src/domain/working-time/working-hours.js';
import {
  addWorkingTime,
  isWorking,
  lastWorkingEndBefore,
  nextWorkingInstant,
  subtractWorkingTime,
  workingTimeBetween,
} from '../../../src/domain/working-time/working-time.js';
import { clockChanges, wallIn, zones } from './clock-changes.js';

/** A week in which at least one day is worked, its stretches between times drawn from `times`. */
const weeksBetween = (times: readonly string[]) =>
  fc
    .dictionary(
      fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
      fc.subarray([...times], { minLength: 2 }).map(pairUp),
    )
    .filter((week) => Object.keys(week).length > 0);

function pairUp(times: readonly string[]): Stretch[] {
  return times.flatMap((start, index) => {
    const end = times[index + 1];
    return index % 2 === 0 && end ? [{ start, end }] : [];
  });
}

const ordinaryTimes = ['00:00', '06:00', '09:00', '12:30', '13:15', '17:00', '22:00', '24:00'];
const timesInChanges = ['00:00', '01:15', '02:00', '02:30', '02:50', '03:10', '03:45', '24:00'];

/** A zone, and a moment within four days of one of its clock changes (any moment, if it has none). */
const places = fc.oneof(
  fc
    .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -hours(96), max: hours(96) }))
    .map(([{ zone, at }, distance]) => ({ zone, at: new Date(at.getTime() + distance) })),
  fc.record({
    zone: fc.constantFrom(...zones),
    at: fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2028-12-31'),
      noInvalidDate: true,
    }),
  }),
);

const scenes = fc
  .record({
    place: places,
    hours: fc.oneof(weeksBetween(ordinaryTimes), weeksBetween(timesInChanges)),
    holidaysFromNow: fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { maxLength: 3 }),
  })
  .map(({ place: { zone, at }, hours: week, holidaysFromNow }) => {
    const holidays = holidaysFromNow.map(
      (day) => wallIn(zone, at.getTime() + hours(24 * day)).date,
    );
    return { at, calendar: { zone, hours: week, holidays } };
  });

const durations = fc.integer({ min: 1, max: hours(60) });

/** These calendars always work again: null would be a fault. */
function found(at: Date | null): Date {
  if (!at) throw new Error('nothing found in a calendar that has working hours');
  return at;
}

const touchesHours = (calendar: Calendar, at: Date) =>
  isWorking(calendar, at) || isWorking(calendar, new Date(at.getTime() - 1));

test('the hours drawn here are hours that a member could set', () => {
  fc.assert(
    fc.property(scenes, ({ calendar }) => expect(problemWithHours(calendar.hours)).toBeNull()),
  );
});

test('adding lands in hours, after exactly that much work', () => {
  fc.assert(
    fc.property(scenes, durations, ({ calendar, at }, duration) => {
      const end = found(addWorkingTime(calendar, at, duration));
      expect(workingTimeBetween(calendar, at, end)).toBe(duration);
      expect(touchesHours(calendar, end)).toBe(true);
    }),
  );
});

test('subtracting lands in hours, exactly that much work before', () => {
  fc.assert(
    fc.property(scenes, durations, ({ calendar, at }, duration) => {
      const start = found(subtractWorkingTime(calendar, at, duration));
      expect(workingTimeBetween(calendar, start, at)).toBe(duration);
      expect(isWorking(calendar, start)).toBe(true);
    }),
  );
});

test('subtracting undoes adding', () => {
  fc.assert(
    fc.property(scenes, fc.nat(hours(60)), ({ calendar, at }, duration) => {
      const start = found(nextWorkingInstant(calendar, at));
      const end = found(addWorkingTime(calendar, start, duration));
      expect(subtractWorkingTime(calendar, end, duration)).toEqual(start);
    }),
  );
});

test('more work, or a later start, never ends sooner', () => {
  fc.assert(
    fc.property(
      scenes,
      durations,
      fc.nat(hours(30)),
      fc.nat(hours(30)),
      ({ calendar, at }, duration, later, more) => {
        const end = found(addWorkingTime(calendar, at, duration));
        const startedLater = new Date(at.getTime() + later);
        expect(found(addWorkingTime(calendar, at, duration + more)) >= end).toBe(true);
        expect(found(addWorkingTime(calendar, startedLater, duration)) >= end).toBe(true);
      },
    ),
  );
});

test('the next working instant is worked, and no work lies before it', () => {
  fc.assert(
    fc.property(scenes, ({ calendar, at }) => {
      const next = found(nextWorkingInstant(calendar, at));
      expect(isWorking(calendar, next)).toBe(true);
      expect(next.getTime() === at.getTime()).toBe(isWorking(calendar, at));
      expect(workingTimeBetween(calendar, at, next)).toBe(0);
    }),
  );
});

test('no work lies between the last end of hours and a moment outside of them', () => {
  fc.assert(
    fc.property(scenes, ({ calendar, at }) => {
      const end = found(lastWorkingEndBefore(calendar, at));
      expect(isWorking(calendar, new Date(end.getTime() - 1))).toBe(true);
      fc.pre(!isWorking(calendar, at));
      expect(workingTimeBetween(calendar, end, at)).toBe(0);
    }),
  );
});

test('a nudge comes between promise and due time, in hours if there are any, with two hours left or half', () => {
  fc.assert(
    fc.property(scenes, durations, ({ calendar, at: madeAt }, length) => {
      const due = new Date(madeAt.getTime() + length);
      const nudge = nudgeTime({ madeAt, due, calendar });
      expect(nudge >= madeAt && nudge <= due).toBe(true);
      const span = workingTimeBetween(calendar, madeAt, due);
      if (span === 0) return;
      expect(isWorking(calendar, nudge)).toBe(true);
      expect(workingTimeBetween(calendar, nudge, due)).toBe(
        Math.min(hours(2), Math.ceil(span / 2)),
      );
    }),
  );
});

test('working time around every clock change is what the clock on the wall says', () => {
  const calendarOf = (zone: string): Calendar => ({
    zone,
    hours: {
      // Nights through which the clocks change, and ordinary days.
      5: [{ start: '09:00', end: '17:00' }],
      6: [{ start: '22:00', end: '24:00' }],
      7: [
        { start: '00:00', end: '06:00' },
        { start: '12:30', end: '13:15' },
      ],
      1: [{ start: '09:00', end: '17:00' }],
    },
    holidays: [],
  });
  const differences: unknown[] = [];
  for (const { zone, at } of clockChanges) {
    const calendar = calendarOf(zone);
    const start = at.getTime() - hours(48);
    let worked = 0;
    for (let time = start; time < at.getTime() + hours(48); time += minutes(15)) {
      const wall = wallIn(zone, time);
      const isWorked = (calendar.hours[wall.weekday] ?? []).some(
        (stretch) => stretch.start <= wall.time && wall.time < stretch.end,
      );
      if (isWorking(calendar, new Date(time)) !== isWorked) differences.push({ zone, wall });
      if (isWorked) worked += minutes(15);
    }
    const end = new Date(at.getTime() + hours(48));
    const counted = workingTimeBetween(calendar, new Date(start), end);
    if (counted !== worked) differences.push({ zone, at, counted, worked });
  }
  expect(differences).toEqual([]);
});
