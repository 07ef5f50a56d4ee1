import { secondsAtWallTime, wallTime } from '../../../src/sandbox/page/text/wall-time.js';

test.each([
  ['2026-01-15T09:00', 'Europe/Prague', '2026-01-15T08:00:00Z'],
  ['2026-07-15T09:00', 'Europe/Prague', '2026-07-15T07:00:00Z'],
  ['2026-03-08T03:30', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-06-01T00:15', 'Asia/Kolkata', '2026-05-31T18:45:00Z'],
])('%s in %s is %s', (wall, zone, instant) => {
  const seconds = Date.parse(instant) / 1000;
  expect(secondsAtWallTime(wall, zone)).toBe(seconds);
  expect(wallTime(new Date(instant), zone)).toBe(wall);
});

test('what is no time has no instant', () => {
  expect(secondsAtWallTime('', 'Europe/Prague')).toBeUndefined();
});
