import { accept } from '../../../src/domain/handoff/accept.js';
import { decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import {
  backWithGiver,
  isAnswered,
  isToldWithPack,
  packLines,
  type PackScene,
  takenBy,
  untakenOf,
  waitingFor,
} from '../../../src/domain/handoff/pack.js';
import { handoffReminders } from '../../../src/domain/handoff/reminders.js';
import type { Priority } from '../../../src/domain/people.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import type { Scene } from '../../../src/domain/scene.js';
import { after, lastOffer, note } from '../handshakes.js';
import { act, applied, opened, ruled, TUESDAY } from '../scenes.js';

const pack = { workspaceId: 'T1', id: 'pack-1', giverId: 'bob', madeAt: TUESDAY };

/** An issue of Bob's, offered to Cara in the pack. */
function inPack(priority: Priority, number = 12): Scene {
  const scene = opened({ priority });
  const numbered = { ...scene, issue: { ...scene.issue, number } };
  return ruled(numbered, offer(numbered, act('bob'), { to: ['cara'], note, packId: pack.id }));
}

const packOf = (...scenes: Scene[]): PackScene => ({ pack, scenes });
const numbersOf = (lines: { scene: Scene }[]) => lines.map(({ scene }) => scene.issue.number);
const remindersOf = (scene: Scene) =>
  handoffReminders(scene, lastOffer(scene)).due(TUESDAY, after(40));

function taken(scene: Scene): Scene {
  const { id: handoffId, version } = lastOffer(scene);
  return ruled(scene, accept(scene, act('cara'), { handoffId, version, readBack: 'I call' }));
}

const declined = (scene: Scene): Scene => {
  const no = { handoffId: lastOffer(scene).id, kind: 'no-time', words: '' } as const;
  return ruled(scene, decline(scene, act('cara'), no));
};

function expired(scene: Scene): Scene {
  const woken = wake(scene, act('system', lastOffer(scene).endsAt));
  if (!woken) throw new Error('nothing was due');
  return applied(scene, woken.change);
}

test('the most urgent of a pack stands first', () => {
  const scenes = [inPack('p4', 1), inPack('p2', 9), inPack('p3', 3), inPack('p2', 5)];
  expect(numbersOf(packLines(packOf(...scenes)))).toEqual([5, 9, 3, 1]);
});

test('each issue is where its own handshake left it', () => {
  const all = packOf(
    taken(inPack('p2', 1)),
    declined(inPack('p2', 2)),
    expired(inPack('p2', 3)),
    inPack('p2', 4),
  );
  expect(numbersOf(takenBy(all, 'cara'))).toEqual([1]);
  expect(numbersOf(backWithGiver(all))).toEqual([2, 3]);
  expect(numbersOf(untakenOf(all))).toEqual([3]);
  expect(numbersOf(waitingFor(all, 'cara'))).toEqual([4]);
  expect(waitingFor(all, 'dev')).toEqual([]);
  expect(isAnswered(all)).toBe(false);
  expect(isAnswered(packOf(...all.scenes.slice(0, 3)))).toBe(true);
});

test('at half time one reminder speaks for all of a pack', () => {
  const [one, other] = [inPack('p3', 1), inPack('p2', 2)].flatMap(remindersOf);
  expect(one).toMatchObject({ kind: 'pack-half-time', memberId: 'cara', subjectId: pack.id });
  expect(other?.slot).toBe(one?.slot);
});

test('a P1 is reminded of by itself', () => {
  const scene = inPack('p1');
  expect(isToldWithPack(scene, lastOffer(scene))).toBe(false);
  expect(remindersOf(scene)).toMatchObject([{ kind: 'half-time', memberId: 'cara' }]);
});

test('a lead hears once a day of what nobody took out of a pack', () => {
  const [one, other] = [expired(inPack('p3', 1)), expired(inPack('p2', 2))].map(remindersOf);
  expect(one?.[0]).toMatchObject({ kind: 'pack-untaken', memberId: 'ana', slot: '2026-11-24' });
  expect(other?.[0]).toMatchObject({ slot: one?.[0]?.slot, subjectId: pack.id });
});

test('what is declined out of a pack is not nudged by itself; out of an offer alone it is', () => {
  expect(lastOffer(declined(inPack('p3'))).wakeAt).toBeNull();
  const scene = opened({ priority: 'p3' });
  const alone = ruled(scene, offer(scene, act('bob'), { to: ['cara'], note }));
  expect(lastOffer(declined(alone)).wakeAt).toEqual(after(2));
});
