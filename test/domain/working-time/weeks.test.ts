import { lastWeeks } from '../../../src/domain/working-time/weeks.js';

const startsIn = (zone: string, now: string) =>
  lastWeeks(zone, new Date(now), 3).map(({ monday, startsAt }) => [monday, startsAt.toISOString()]);

test('weeks begin with the local Monday, the running one last', () => {
  expect(startsIn('Europe/London', '2026-11-01T23:59:59Z')).toEqual([
    ['2026-10-12', '2026-10-11T23:00:00.000Z'],
    ['2026-10-19', '2026-10-18T23:00:00.000Z'],
    // The clocks were put back meanwhile.
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ]);
  expect(startsIn('Pacific/Kiritimati', '2026-11-01T23:59:59Z').at(-1)).toEqual([
    '2026-11-02',
    '2026-11-01T10:00:00.000Z',
  ]);
});
