import { digestDay, nextDigest } from '../../../src/domain/reminders/digest.js';
import { member, workspace } from '../scenes.js';

const next = (parts: Parameters<typeof member>[1], after: string) =>
  nextDigest(workspace, member('bob', parts), new Date(after))?.toISOString() ?? null;

test.each<[string, Parameters<typeof member>[1], string, string]>([
  ['later today', {}, '2026-11-24T08:59:00Z', '2026-11-24T09:00:00.000Z'],
  ['tomorrow, at the hour itself', {}, '2026-11-24T09:00:00Z', '2026-11-25T09:00:00.000Z'],
  ['on Monday, from Friday', {}, '2026-11-27T12:00:00Z', '2026-11-30T09:00:00.000Z'],
  ['after a holiday', {}, '2026-12-24T12:00:00Z', '2026-12-28T09:00:00.000Z'],
  [
    'at their own hour',
    { digestTime: '07:30' },
    '2026-11-24T06:00:00Z',
    '2026-11-24T07:30:00.000Z',
  ],
  [
    'in their own zone',
    { zone: 'Asia/Kolkata' },
    '2026-11-24T00:00:00Z',
    '2026-11-24T03:30:00.000Z',
  ],
  ['on their own days', { digestDays: [4] }, '2026-11-24T08:00:00Z', '2026-11-26T09:00:00.000Z'],
  [
    'on their own days, as far as they work on them',
    { digestDays: [6, 1] },
    '2026-11-24T08:00:00Z',
    '2026-11-30T09:00:00.000Z',
  ],
  [
    'tomorrow, if not today',
    { noDigestOn: '2026-11-24' },
    '2026-11-24T08:00:00Z',
    '2026-11-25T09:00:00.000Z',
  ],
  [
    'when they begin, if that is later',
    { hours: { 2: [{ start: '13:00', end: '17:00' }] } },
    '2026-11-24T08:00:00Z',
    '2026-11-24T13:00:00.000Z',
  ],
  [
    'when they begin, if they have ended by nine',
    { hours: { 2: [{ start: '00:00', end: '06:00' }] } },
    '2026-11-23T08:00:00Z',
    '2026-11-24T00:00:00.000Z',
  ],
  [
    'by the hours of that day',
    {
      temporaryHours: {
        from: '2026-11-24',
        until: '2026-11-24',
        hours: { 2: [{ start: '10:30', end: '12:00' }] },
      },
    },
    '2026-11-24T08:00:00Z',
    '2026-11-24T10:30:00.000Z',
  ],
  [
    'at nine before clocks change',
    { zone: 'America/New_York' },
    '2026-10-30T00:00:00Z',
    '2026-10-30T13:00:00.000Z',
  ],
  [
    'at nine after clocks change',
    { zone: 'America/New_York' },
    '2026-10-31T00:00:00Z',
    '2026-11-02T14:00:00.000Z',
  ],
])('the next digest is %s', (_when, parts, after, expected) => {
  expect(next(parts, after)).toBe(expected);
});

test('who never works gets no digest', () => {
  expect(next({ hours: {} }, '2026-11-24T08:00:00Z')).toBeNull();
});

test.each<[string, string, string | null]>([
  ['before its hour', '2026-11-24T08:59:00Z', null],
  ['at its minute', '2026-11-24T09:00:10Z', '2026-11-24'],
  ['late, within the hours of the day', '2026-11-24T16:59:00Z', '2026-11-24'],
  ['after the hours of the day', '2026-11-24T17:00:00Z', null],
  ['on a day off', '2026-11-28T09:00:10Z', null],
  ['on a holiday', '2026-12-25T09:00:10Z', null],
])('%s, at %s, the digest to be sent is: %s', (_when, now, day) => {
  expect(digestDay(workspace, member('bob'), new Date(now))).toBe(day);
});

test('an hour outside of the working hours is kept when it is on time', () => {
  const early = member('bob', { digestTime: '06:00' });
  expect(digestDay(workspace, early, new Date('2026-11-24T06:01:00Z'))).toBe('2026-11-24');
  expect(digestDay(workspace, early, new Date('2026-11-24T07:00:00Z'))).toBeNull();
});

test('the day is the member’s own', () => {
  const dev = member('dev', { zone: 'Pacific/Auckland' });
  expect(digestDay(workspace, dev, new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24');
});
