import { formatSlackDate } from '../../../src/sandbox/page/text/slack-date.js';

const at = Date.parse('2026-03-02T22:34:56Z') / 1000;
const prague = { zone: 'Europe/Prague', now: new Date('2026-03-02T10:00:00Z') };

test.each([
  ['{date_num}', '2026-03-02'],
  ['{date}', 'March 2'],
  ['{date_short}', 'Mar 2, 2026'],
  ['{date_long}', 'Monday, March 2, 2026'],
  ['{date_short_pretty} at {time}', 'today at 23:34'],
  ['{time_secs}', '23:34:56'],
  ['{ago}', 'in 12 hours'],
  ['{nothing}', '{nothing}'],
])('%s reads %s', (template, words) => {
  expect(formatSlackDate(at, template, prague)).toBe(words);
});

test('the same instant is tomorrow further east', () => {
  expect(formatSlackDate(at, '{date_pretty}', { ...prague, zone: 'Asia/Tokyo' })).toBe('tomorrow');
});

test('a day long gone is named with its year', () => {
  const now = new Date('2027-01-05T10:00:00Z');
  expect(formatSlackDate(at, '{day_divider_pretty}', { ...prague, now })).toBe(
    'Monday, March 2, 2026',
  );
});
