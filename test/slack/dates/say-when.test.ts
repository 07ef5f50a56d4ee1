import { sayBothClocks, sayWhen, slackDate } from '../../../src/slack/dates/say-when.js';

const at = new Date('2026-11-26T15:00:00Z');
const now = new Date('2026-11-20T12:00:00Z');

test.each([
  ['Europe/London', 'Thu 26 Nov 15:00 (London)'],
  ['America/New_York', 'Thu 26 Nov 10:00 (New York)'],
  ['Pacific/Kiritimati', 'Fri 27 Nov 05:00 (Kiritimati)'],
  ['America/Argentina/Buenos_Aires', 'Thu 26 Nov 12:00 (Buenos Aires)'],
  ['UTC', 'Thu 26 Nov 15:00 (UTC)'],
])('in %s', (zone, words) => {
  expect(sayWhen(at, zone, now)).toBe(words);
});

test('says the year where it is another', () => {
  const newYear = new Date('2026-12-31T12:00:00Z');
  expect(sayWhen(newYear, 'Europe/London', now)).toBe('Thu 31 Dec 12:00 (London)');
  expect(sayWhen(newYear, 'Pacific/Kiritimati', now)).toBe('Fri 1 Jan 2027 02:00 (Kiritimati)');
});

test('says both clocks, or that theirs is unknown', () => {
  const ours = 'Europe/London';
  expect(sayBothClocks(at, { ours, theirs: 'Asia/Kathmandu', now })).toBe(
    'Thu 26 Nov 15:00 (London), for the customer Thu 26 Nov 20:45 (Kathmandu)',
  );
  expect(sayBothClocks(at, { ours, theirs: ours, now })).toBe('Thu 26 Nov 15:00 (London)');
  expect(sayBothClocks(at, { ours, theirs: null, now })).toBe(
    "Thu 26 Nov 15:00 (London); the customer's zone is unknown",
  );
});

test("Slack's own date falls back to words with a year", () => {
  expect(slackDate(at, 'Europe/London')).toBe(
    '<!date^1795705200^{date_short_pretty} at {time}|Thu 26 Nov 2026 15:00 (London)>',
  );
});
