import fc from 'fast-check';

import {
  addDays,
  instantOfWallTime,
  isZone,
  localDate,
  localTime,
  momentOnDay,
  sameLocalDay,
  weekdayOf,
} from '../../../src/domain/working-time/wall-clock.js';
import { clockChanges, wallIn } from './clock-changes.js';

const at = (text: string) => new Date(text);

test('knows zones from other words', () => {
  expect(isZone('Australia/Lord_Howe')).toBe(true);
  expect(isZone('Narnia/Lantern_Waste')).toBe(false);
  expect(isZone('')).toBe(false);
});

test('a day begins at different instants', () => {
  expect(localDate('Pacific/Kiritimati', at('2026-11-26T10:00:00Z'))).toBe('2026-11-27');
  expect(localTime('Pacific/Kiritimati', at('2026-11-26T10:00:59Z'))).toBe('00:00');
  expect(localTime('Asia/Kathmandu', at('2026-11-26T10:00:00Z'))).toBe('15:45');
  const [late, later] = [at('2026-11-26T23:30:00Z'), at('2026-11-27T00:30:00Z')];
  expect(sameLocalDay('Europe/London', late, later)).toBe(false);
  expect(sameLocalDay('Europe/Prague', late, later)).toBe(true);
});

test('days are counted over months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  expect(weekdayOf('2028-02-29')).toBe(2);
  expect(weekdayOf('2026-11-29')).toBe(7);
});

test('a wall time happens once, never or twice', () => {
  const newYork = (date: string, time: string) =>
    instantOfWallTime('America/New_York', { date, time });
  expect(newYork('2026-11-26', '15:00')).toEqual({ kind: 'once', at: at('2026-11-26T20:00:00Z') });
  expect(newYork('2027-03-14', '02:30')).toEqual({
    kind: 'never',
    before: at('2027-03-14T01:30:00-05:00'),
    after: at('2027-03-14T03:30:00-04:00'),
  });
  expect(newYork('2027-11-07', '01:30')).toEqual({
    kind: 'twice',
    first: at('2027-11-07T01:30:00-04:00'),
    second: at('2027-11-07T01:30:00-05:00'),
  });
});

test.each([
  ['an ordinary nine', 'Europe/Prague', '2026-11-26', '09:00', '2026-11-26T08:00:00Z'],
  ['midnight at its end', 'Europe/Prague', '2026-11-26', '24:00', '2026-11-26T23:00:00Z'],
  ['skipped: after the gap', 'America/New_York', '2027-03-14', '02:30', '2027-03-14T07:00:00Z'],
  ['shown twice: the first', 'America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00Z'],
  ['half an hour skipped', 'Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00Z'],
  ['midnight skipped', 'Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00Z'],
  ['a whole day skipped', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00:00Z'],
])('the moment of a day, %s', (_, zone, date, time, expected) => {
  expect(momentOnDay(zone, date, time)).toEqual(at(expected));
});

const nearChanges = fc
  .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -240, max: 240 }))
  .map(([{ zone, at: change }, minute]) => ({
    zone,
    at: new Date(change.getTime() + minute * 60_000),
  }));

test('near clock changes every instant is one of those that its own wall time stands for', () => {
  fc.assert(
    fc.property(nearChanges, ({ zone, at: instant }) => {
      const { date, time } = wallIn(zone, instant.getTime());
      expect([localDate(zone, instant), localTime(zone, instant)]).toEqual([date, time]);
      const meant = instantOfWallTime(zone, { date, time });
      if (meant.kind === 'never') throw new Error(`${date} ${time} was shown in ${zone}`);
      const instants = meant.kind === 'once' ? [meant.at] : [meant.first, meant.second];
      expect(instants).toContainEqual(instant);
      expect(momentOnDay(zone, date, time)).toEqual(instants[0]);
    }),
    { numRuns: 500 },
  );
});

test('around a clock change each wall time stands for as many instants as show it', () => {
  const distances = fc.integer({ min: -180, max: 180 });
  fc.assert(
    fc.property(fc.constantFrom(...clockChanges), distances, ({ zone, at: change }, minute) => {
      // What the wall would show had the clocks not changed: all that is skipped or shown twice.
      const last = wallIn(zone, change.getTime() - 60_000);
      const unchanged = Date.parse(`${last.date}T${last.time}Z`) + minute * 60_000;
      const [date = '', time = ''] = new Date(unchanged).toISOString().slice(0, 16).split('T');
      const meant = instantOfWallTime(zone, { date, time });
      const shown = Array.from({ length: 721 }, (_, index) => index - 360)
        .map((distance) => wallIn(zone, change.getTime() + distance * 60_000))
        .filter((wall) => wall.date === date && wall.time === time).length;
      expect([zone, date, time, meant.kind]).toEqual([
        zone,
        date,
        time,
        ['never', 'once', 'twice'][shown],
      ]);
    }),
    { numRuns: 300 },
  );
});
