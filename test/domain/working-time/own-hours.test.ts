import type { Member } from '../../../src/domain/people.js';
import {
  changeOwnHours,
  type OwnHoursChange,
  withSlackZone,
} from '../../../src/domain/working-time/own-hours.js';
import { member, refusedAs, TUESDAY, workspace } from '../scenes.js';

const change = (before: Member, wanted: OwnHoursChange, now = TUESDAY) =>
  changeOwnHours(workspace, before, { change: wanted, now });

function changed(before: Member, wanted: OwnHoursChange, now = TUESDAY): Member {
  const ruling = change(before, wanted, now);
  if (!ruling.ok) throw new Error(ruling.refusal.why);
  return ruling.change;
}

const mornings = { 2: [{ start: '08:00', end: '12:00' }] };
const bob = member('bob', { wakeAt: new Date('2026-11-25T09:00:00Z') });

test('new hours plan the next digest, and have the reminders reckoned anew', () => {
  const { hours, wakeAt, replanAt } = changed(bob, { hours: mornings });
  expect({ hours, wakeAt, replanAt }).toEqual({
    hours: mornings,
    wakeAt: new Date('2026-12-01T09:00:00Z'),
    replanAt: TUESDAY,
  });
});

test('a digest at another hour leaves the reminders as they are', () => {
  const { wakeAt, replanAt } = changed(bob, { digestTime: '07:15', digestDays: [3, 4] });
  expect(wakeAt).toEqual(new Date('2026-11-25T07:15:00Z'));
  expect(replanAt).toBeNull();
});

test('the digest of today is not sent once more at another hour', () => {
  const { wakeAt } = changed(bob, { digestTime: '15:00' });
  expect(wakeAt).toEqual(new Date('2026-11-25T15:00:00Z'));
  const early = new Date('2026-11-24T08:00:00Z');
  expect(changed(bob, { digestTime: '15:00' }, early).wakeAt).toEqual(
    new Date('2026-11-24T15:00:00Z'),
  );
});

test('no digest today means today only', () => {
  const early = new Date('2026-11-24T08:00:00Z');
  const quiet = changed(bob, { noDigestOn: '2026-11-24' }, early);
  expect(quiet.wakeAt).toEqual(new Date('2026-11-25T09:00:00Z'));
  expect(changed(quiet, { noDigestOn: null }, early).wakeAt).toEqual(
    new Date('2026-11-24T09:00:00Z'),
  );
});

test('a zone of their own stays, whatever Slack says; then Slack’s counts again', () => {
  const own = changed(bob, { zone: 'Asia/Kathmandu' });
  expect(own).toMatchObject({ zone: 'Asia/Kathmandu', slackZone: 'Europe/London' });
  const travelled = withSlackZone(own, 'America/New_York');
  expect(travelled).toMatchObject({ zone: 'Asia/Kathmandu', slackZone: 'America/New_York' });
  expect(changed(travelled, { zone: 'Europe/Prague' })).toMatchObject({
    zone: 'Europe/Prague',
    slackZone: 'America/New_York',
  });
  expect(changed(travelled, { zone: null })).toMatchObject({
    zone: 'America/New_York',
    slackZone: null,
    replanAt: TUESDAY,
  });
  expect(withSlackZone(bob, 'Asia/Tokyo')).toMatchObject({ zone: 'Asia/Tokyo', slackZone: null });
});

test.each<[OwnHoursChange, string]>([
  [{ zone: 'Narnia/Lantern_Waste' }, 'zone-unknown'],
  [{ zone: '' }, 'zone-unknown'],
  [{ hours: {} }, 'hours-impossible'],
  [{ hours: { 1: [{ start: '12:00', end: '09:00' }] } }, 'hours-impossible'],
  [
    { temporaryHours: { from: '2026-11-24', until: '2026-11-30', hours: { 1: [] } } },
    'hours-impossible',
  ],
  [
    { temporaryHours: { from: '2026-11-20', until: '2026-11-23', hours: mornings } },
    'temporary-hours-over',
  ],
  [
    { temporaryHours: { from: '2026-12-20', until: '2026-12-10', hours: mornings } },
    'temporary-hours-over',
  ],
])('%j is refused: %s', (wanted, why) => {
  expect(refusedAs(change(bob, wanted))).toBe(why);
});

test('hours are for members', () => {
  expect(refusedAs(change(member('gus', { standing: 'guest' }), { hours: null }))).toBe(
    'not-a-member',
  );
});
