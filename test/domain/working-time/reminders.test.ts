import type { Calendar } from '../../../src/domain/working-time/calendar.js';
import { nudgeTime } from '../../../src/domain/working-time/nudge-time.js';
import { offerEnd, offerHalfTime } from '../../../src/domain/working-time/offer-end.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';

const london: Calendar = { zone: 'Europe/London', hours: officeHours, holidays: [] };
const never: Calendar = { ...london, hours: {} };
const at = (text: string) => new Date(text);

describe('a nudge before a promise lapses', () => {
  test.each([
    ['two hours ahead', '2026-11-24T10:00:00Z', '2026-11-26T15:00:00Z', '2026-11-26T13:00:00Z'],
    ['over the night', '2026-11-24T10:00:00Z', '2026-11-26T10:00:00Z', '2026-11-25T16:00:00Z'],
    ['due on Saturday', '2026-11-24T10:00:00Z', '2026-11-28T12:00:00Z', '2026-11-27T15:00:00Z'],
    ['due late at night', '2026-11-24T10:00:00Z', '2026-11-26T23:00:00Z', '2026-11-26T15:00:00Z'],
    ['a short promise', '2026-11-26T10:00:00Z', '2026-11-26T12:00:00Z', '2026-11-26T11:00:00Z'],
    ['just four hours', '2026-11-26T10:00:00Z', '2026-11-26T14:00:00Z', '2026-11-26T12:00:00Z'],
    [
      'short over the night',
      '2026-11-25T16:00:00Z',
      '2026-11-26T10:00:00Z',
      '2026-11-26T09:00:00Z',
    ],
    ['no working time', '2026-11-28T10:00:00Z', '2026-11-28T12:00:00Z', '2026-11-28T11:00:00Z'],
  ])('%s', (_, madeAt, due, expected) => {
    expect(nudgeTime({ madeAt: at(madeAt), due: at(due), calendar: london })).toEqual(at(expected));
  });

  test('somebody who never works is nudged at half time', () => {
    const promise = { madeAt: at('2026-11-26T10:00:00Z'), due: at('2026-11-26T20:00:00Z') };
    expect(nudgeTime({ ...promise, calendar: never })).toEqual(at('2026-11-26T15:00:00Z'));
  });
});

describe('an offer', () => {
  const offer = {
    offeredAt: at('2026-11-26T15:00:00Z'),
    calendar: london,
    priority: 'p3',
    firstNudge: null,
  } as const;

  test('ends after four working hours of the receiver', () => {
    expect(offerEnd(offer)).toEqual(at('2026-11-27T11:00:00Z'));
  });

  test('ends at the first nudge if that is earlier', () => {
    const firstNudge = at('2026-11-27T10:00:00Z');
    expect(offerEnd({ ...offer, firstNudge })).toEqual(firstNudge);
    expect(offerEnd({ ...offer, firstNudge: at('2026-12-01T10:00:00Z') })).toEqual(
      at('2026-11-27T11:00:00Z'),
    );
  });

  test('stands for 15 minutes at least', () => {
    expect(offerEnd({ ...offer, firstNudge: at('2026-11-26T12:00:00Z') })).toEqual(
      at('2026-11-26T15:15:00Z'),
    );
  });

  test('of a P1 ends after 15 minutes at any hour', () => {
    const offeredAt = at('2026-11-28T03:00:00Z');
    expect(offerEnd({ ...offer, offeredAt, priority: 'p1' })).toEqual(at('2026-11-28T03:15:00Z'));
  });

  test('to somebody who never works ends after four hours', () => {
    expect(offerEnd({ ...offer, calendar: never })).toEqual(at('2026-11-26T19:00:00Z'));
  });

  test('is half over after half its working time', () => {
    const endsAt = at('2026-11-27T11:00:00Z');
    expect(offerHalfTime({ ...offer, endsAt })).toEqual(at('2026-11-26T17:00:00Z'));
    expect(offerHalfTime({ ...offer, offeredAt: at('2026-11-26T16:00:00Z'), endsAt })).toEqual(
      at('2026-11-27T09:30:00Z'),
    );
  });

  test('of a P1 is half over after half its time', () => {
    const [offeredAt, endsAt] = [at('2026-11-26T16:50:00Z'), at('2026-11-26T17:05:00Z')];
    expect(offerHalfTime({ ...offer, offeredAt, endsAt, priority: 'p1' })).toEqual(
      at('2026-11-26T16:57:30Z'),
    );
  });
});
