import { replan } from '../../../src/domain/issue/replan.js';
import type { Member } from '../../../src/domain/people.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import type { Scene } from '../../../src/domain/scene.js';
import { act, applied, member, members, opened, TUESDAY } from '../scenes.js';

/** The scene once Bob's hours are others. */
const withBob = (scene: Scene, parts: Partial<Member>): Scene => ({
  ...scene,
  members: { ...members, bob: member('bob', parts) },
});
const early = {
  hours: { 2: [{ start: '06:00', end: '13:00' }], 3: [{ start: '06:00', end: '13:00' }] },
};
const late = { hours: { 2: [{ start: '13:00', end: '20:00' }] } };
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

/** The next look at the first promise, in the same words as `at`. */
const lookAt = (scene: Scene) => scene.commitments[0]?.wakeAt?.toISOString().slice(0, 16);

function replanned(scene: Scene, now = TUESDAY): Scene {
  const change = replan(scene, act('system', now));
  if (!change) throw new Error('nothing is different');
  return applied(scene, change);
}

/** What the clock says at `now`. */
function said(scene: Scene, now: Date) {
  const woken = wake(scene, act('system', now));
  return {
    kinds: woken?.reminders.map(({ kind, memberId, slot }) => [kind, memberId, slot]) ?? [],
    after: woken ? applied(scene, woken.change) : scene,
  };
}

test('nothing is different: nothing is saved', () => {
  expect(replan(opened(), act('system'))).toBeNull();
});

test('a nudge moves into the new hours, and the due time stays', () => {
  // A P2 of 10:00 has its first response due at 14:00, and the nudge at 12:00.
  const before = opened();
  expect(lookAt(before)).toBe('2026-11-24T12:00');
  const after = replanned(withBob(before, late));
  expect(lookAt(after)).toBe('2026-11-24T13:30');
  expect(after.commitments[0]?.dueAt).toEqual(at('14:00'));
});

test('a nudge whose new time is over is said now; after that not again', () => {
  const now = at('11:45');
  const after = replanned(withBob(opened(), early), now);
  expect(lookAt(after)).toBe('2026-11-24T11:30');
  const nudged = said(after, now);
  expect(nudged.kinds).toEqual([['nudge', 'bob', 'once']]);
  const later = replanned(withBob(nudged.after, {}), at('12:30'));
  // Due at 14:00, within the hours that they have again.
  expect(lookAt(later)).toBe('2026-11-24T14:00');
});

test('a promise that lapsed is told as soon as the new hours allow', () => {
  const noon = { hours: { 2: [{ start: '10:00', end: '13:00' }] } };
  const before = replanned(withBob(opened(), noon));
  const nudged = said(before, at('13:30')).after;
  // Due at 14:00; his next hours are in a week, but a lead hears at their own.
  const lapsed = said(nudged, at('14:00'));
  expect(lapsed.kinds).toEqual([]);
  const now = at('16:30');
  expect(said(replanned(withBob(lapsed.after, {}), now), now).kinds).toContainEqual([
    'due',
    'bob',
    'once',
  ]);
});

test('an offer keeps the end that was announced', () => {
  const scene = withBob(opened(), late);
  const change = replan(scene, act('system'));
  expect([change?.handoffs, change?.takes, change?.ledger]).toEqual([[], [], []]);
});

test('a missed contact that waits for hours is looked at as soon as they have come', () => {
  const night = at('20:00');
  const missed: Scene = {
    ...opened(),
    commitments: [],
    issue: { ...opened().issue, nextContactAt: night, wakeAt: new Date('2026-11-25T09:00:00Z') },
  };
  const now = at('21:00');
  const evenings = { hours: { 2: [{ start: '18:00', end: '24:00' }] } };
  const after = replanned(withBob(missed, evenings), now);
  expect(after.issue.wakeAt).toEqual(night);
  expect(said(after, now).kinds.map(([kind, who]) => [kind, who])).toEqual([['contact', 'bob']]);
});
