import { holidays } from '../src/holidays.js';

test.each([
  ['CZ', ['2026-12-24', '2026-12-25', '2026-12-26']],
  ['GB-ENG', ['2026-12-25', '2026-12-26', '2026-12-28']],
  ['us', ['2026-12-25']],
])('the public holidays of %s in December 2026', (place, days) => {
  const found = holidays.daysOf(place, [2026])?.filter((day) => day.startsWith('2026-12'));
  expect(found).toEqual(days);
});

test('a part of a country, or of that, has its own as well', () => {
  const [country, state, town] = ['DE', 'DE-BY', 'DE-BY-A'].map(
    (place) => holidays.daysOf(place, [2026]) ?? [],
  );
  expect(country).not.toContain('2026-01-06');
  expect(state).toContain('2026-01-06');
  expect(state).not.toContain('2026-08-08');
  expect(town).toContain('2026-08-08');
});

test('what lasts several days is off on each; half of a day is worked', () => {
  expect(holidays.daysOf('RU', [2026])).toEqual(
    expect.arrayContaining(['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06']),
  );
  // In Iceland Christmas begins at 13:00 on the 24th.
  expect(holidays.daysOf('IS', [2026])).not.toContain('2026-12-24');
  expect(holidays.daysOf('IS', [2026])).toContain('2026-12-25');
});

test('several years, in order and each day once', () => {
  const days = holidays.daysOf('CZ', [2027, 2026]) ?? [];
  expect(days).toEqual([...new Set(days)].toSorted());
  expect([days[0], days.at(-1)]).toEqual(['2026-01-01', '2027-12-26']);
});

test.each(['', 'XX', 'CZ-ZZ', 'DE-BY-ZZ', 'DE-BY-A-B', 'Czechia', '__proto__'])(
  '"%s" is no place',
  (place) => expect(holidays.daysOf(place, [2026])).toBeNull(),
);

test('the parts of a country', () => {
  expect(holidays.partsOf('DE-ZZ')).toEqual(expect.arrayContaining(['DE-BY', 'DE-BE']));
  expect(holidays.partsOf('CZ')).toEqual([]);
  expect(holidays.partsOf('nowhere')).toEqual([]);
});
