import type { Calendar } from '../../../src/domain/working-time/calendar.js';
import { localDate, localTime } from '../../../src/domain/working-time/wall-clock.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { readSpan } from '../../../src/slack/dates/read-span.js';

const inZone = (zone: string): Calendar => ({ zone, hours: officeHours, holidays: [] });

/** What was read, on that zone's wall clock: '2026-11-30 00:00 to 2026-12-05 00:00'. */
function read(text: string, now: string, calendar: Calendar): string {
  const span = readSpan(text, { now: new Date(now), calendar });
  const wall = (at: Date) => `${localDate(calendar.zone, at)} ${localTime(calendar.zone, at)}`;
  if (span.kind === 'span') return `${wall(span.startsAt)} to ${wall(span.endsAt)}`;
  const readings = span.kind === 'doubtful' ? ` ${span.readings.map(wall).join(' | ')}` : '';
  return `${span.kind} ${span.side} "${span.text}"${readings}`;
}

describe('said in London on Wednesday 25 November 2026 at 10:00', () => {
  test.each([
    // whole days, from the start of the first to the end of the last
    ['mon to fri', '2026-11-30 00:00 to 2026-12-05 00:00'],
    ['from mon to fri', '2026-11-30 00:00 to 2026-12-05 00:00'],
    ['mon until fri', '2026-11-30 00:00 to 2026-12-05 00:00'],
    ['mon - fri', '2026-11-30 00:00 to 2026-12-05 00:00'],
    ['thu to fri', '2026-11-26 00:00 to 2026-11-28 00:00'],
    ['tomorrow', '2026-11-26 00:00 to 2026-11-27 00:00'],
    ['tomorrow to friday', '2026-11-26 00:00 to 2026-11-28 00:00'],
    ['fri', '2026-11-27 00:00 to 2026-11-28 00:00'],
    ['mon to mon', '2026-11-30 00:00 to 2026-12-01 00:00'],
    ['24 dec to 3 jan', '2026-12-24 00:00 to 2027-01-04 00:00'],
    ['24 to 28 dec', '2026-12-24 00:00 to 2026-12-29 00:00'],
    ['next week', '2026-11-30 00:00 to 2026-12-07 00:00'],
    ['fri to next week', '2026-11-27 00:00 to 2026-12-07 00:00'],
    // what has begun begins now
    ['until thu', '2026-11-25 10:00 to 2026-11-27 00:00'],
    ['today', '2026-11-25 10:00 to 2026-11-26 00:00'],
    ['wed to fri', '2026-11-25 10:00 to 2026-11-28 00:00'],
    ['yesterday to fri', '2026-11-25 10:00 to 2026-11-28 00:00'],
    // times
    ['now until 3pm', '2026-11-25 10:00 to 2026-11-25 15:00'],
    ['until 15:00', '2026-11-25 10:00 to 2026-11-25 15:00'],
    ['tomorrow 2pm to 5pm', '2026-11-26 14:00 to 2026-11-26 17:00'],
    ['tomorrow 2pm to fri', '2026-11-26 14:00 to 2026-11-28 00:00'],
    ['mon to tue noon', '2026-11-30 00:00 to 2026-12-01 12:00'],
    // said the wrong way round: the rule refuses it, with what was understood
    ['24 dec to 20 dec', '2026-12-24 00:00 to 2026-12-21 00:00'],
    ['until 20 nov', '2026-11-25 10:00 to 2026-11-21 00:00'],
    // more than one thing, or nothing
    ['tomorrow 3pm', 'unreadable end "tomorrow 3pm"'],
    ['soonish', 'unreadable start "soonish"'],
    ['mon to whenever', 'unreadable end "whenever"'],
    ['whenever to fri', 'unreadable start "whenever"'],
    ['mon to fri cover cara', 'unreadable end "fri cover cara"'],
    ['mon to 3/4', 'doubtful end "3/4" 2027-03-04 17:00 | 2027-04-03 17:00'],
    ['next fri', 'doubtful start "next fri" 2026-11-27 17:00 | 2026-12-04 17:00'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text, '2026-11-25T10:00:00Z', inZone('Europe/London'))).toBe(expected);
  });
});

test('a day ends at its midnight where the clocks change in it', () => {
  const prague = inZone('Europe/Prague');
  const span = readSpan('sat to sun', { now: new Date('2026-10-20T10:00:00Z'), calendar: prague });
  expect(span).toEqual({
    kind: 'span',
    startsAt: new Date('2026-10-23T22:00:00Z'),
    endsAt: new Date('2026-10-25T23:00:00Z'),
  });
});

test('a day begins at its first moment where the clocks skip midnight', () => {
  const santiago = inZone('America/Santiago');
  const span = readSpan('6 sep', { now: new Date('2026-09-01T12:00:00Z'), calendar: santiago });
  expect(span).toMatchObject({ startsAt: new Date('2026-09-06T04:00:00Z') });
});

test('after work "until today" still means the evening', () => {
  const london = inZone('Europe/London');
  expect(read('until today', '2026-11-25T18:00:00Z', london)).toBe(
    '2026-11-25 18:00 to 2026-11-26 00:00',
  );
});
