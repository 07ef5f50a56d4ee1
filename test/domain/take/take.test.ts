import { promise } from '../../../src/domain/commitment/promise.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { voidIssue } from '../../../src/domain/issue/end.js';
import { askedOf, openHandoff, openTakes, type Scene } from '../../../src/domain/scene.js';
import { endTake, handOver, take } from '../../../src/domain/take/take.js';
import { after, askedBy, lastOffer, offeredTo, ranOut, taking, toldUntil } from '../handshakes.js';
import { act, opened, refusedAs, ruled, TUESDAY, withoutMember } from '../scenes.js';

const lastTake = (scene: Scene) => scene.takes.at(-1)?.id ?? '';
const handing = (scene: Scene, by = 'bob', takeId = lastTake(scene)) =>
  handOver(scene, act(by), takeId);
const promised = (scene: Scene) =>
  ruled(scene, promise(scene, act('dev'), { what: 'call back', dueAt: after(30) }));
const said = { readBack: 'I call Chen', reason: '' };

test('a take asks the owner, and moves nothing', () => {
  const scene = askedBy(opened(), 'cara');
  expect(openTakes(scene)).toMatchObject([{ askedBy: 'cara', terms: scene.issue.terms }]);
  expect(scene.issue.ownerId).toBe('bob');
});

test('a lead asks like anybody while the owner is there', () => {
  const scene = askedBy(opened(), 'ana');
  expect(openTakes(scene)).toMatchObject([{ askedBy: 'ana' }]);
  expect(scene.issue).toMatchObject({ ownerId: 'bob', custodyReasonId: null });
});

test.each<[string, Scene, string, string]>([
  ['by the owner', opened(), 'bob', 'already-the-owner'],
  ['a second time', askedBy(opened(), 'cara'), 'cara', 'already-asked'],
  ['of what is offered to others', offeredTo(opened(), 'dev'), 'cara', 'already-offered'],
  ['of what is offered to them', offeredTo(opened(), 'cara'), 'cara', 'changed-meanwhile'],
  ['by a guest', opened(), 'gus', 'not-for-your-eyes'],
  ['of what they may not read', opened({ isPrivate: true }), 'cara', 'not-for-your-eyes'],
])('a take %s is refused', (_what, scene, by, why) => {
  expect(refusedAs(taking(scene, by))).toBe(why);
});

test('a take of an ended issue, of older terms, or without a read-back is refused', () => {
  const scene = opened();
  const { terms } = scene.issue;
  const ended = ruled(scene, voidIssue(scene, act('bob'), 'a slip'));
  expect(refusedAs(taking(ended, 'cara'))).toBe('issue-ended');
  expect(refusedAs(take(promised(scene), act('cara'), { ...said, terms }))).toBe(
    'changed-meanwhile',
  );
  expect(refusedAs(take(scene, act('cara'), { ...said, terms, readBack: ' ' }))).toBe(
    'text-missing',
  );
});

test('*Hand it over* is the handshake: the asker owns it, with every promise', () => {
  const scene = askedBy(opened(), 'cara', 'dev');
  const [first] = scene.takes;
  const over = ruled(scene, handing(scene, 'bob', first?.id));
  expect(over.issue).toMatchObject({ ownerId: 'cara', custodyReasonId: null });
  expect(over.handoffs).toMatchObject([
    { state: 'accepted', giverId: 'bob', acceptedBy: 'cara', readBackId: first?.readBackId },
  ]);
  expect(over.takes.map(({ state }) => state)).toEqual(['handed-over', 'overtaken']);
});

test('what changed since it was asked for is offered instead, and shown as it is now', () => {
  const scene = promised(askedBy(opened(), 'cara'));
  const instead = ruled(scene, handing(scene));
  expect(instead.issue.ownerId).toBe('bob');
  expect(askedOf(instead, lastOffer(instead).id)).toEqual(['cara']);
  expect(instead.takes).toMatchObject([{ state: 'overtaken' }]);
});

test('only the owner hands over, only what is asked for, to who is still here', () => {
  const scene = askedBy(opened(), 'cara');
  expect(refusedAs(handing(scene, 'ana'))).toBe('not-allowed');
  expect(refusedAs(handing(scene, 'cara'))).toBe('not-allowed');
  expect(refusedAs(handing(withoutMember(scene, 'cara')))).toBe('cannot-own');
  expect(refusedAs(handing(offeredTo(scene, 'dev')))).toBe('already-offered');
  const over = ruled(scene, handing(scene));
  expect(handing(over, 'cara')).toMatchObject({
    refusal: { why: 'no-open-take', ended: 'handed-over', ownerId: 'cara' },
  });
});

test('the owner refuses, the asker takes it back, and nobody else ends it', () => {
  const scene = askedBy(opened(), 'cara');
  const takeId = lastTake(scene);
  const ending = (by: string, as: 'refused' | 'withdrawn', id: string | null = takeId) =>
    endTake(scene, act(by), { takeId: id, as });
  expect(ruled(scene, ending('bob', 'refused')).takes).toMatchObject([{ state: 'refused' }]);
  expect(ruled(scene, ending('cara', 'withdrawn', null)).takes).toMatchObject([
    { state: 'withdrawn' },
  ]);
  expect(refusedAs(ending('cara', 'refused'))).toBe('not-allowed');
  expect(refusedAs(ending('bob', 'withdrawn'))).toBe('not-allowed');
  expect(refusedAs(ending('ana', 'refused'))).toBe('not-allowed');
});

// Found by reading: being one who asks was enough to take back what another asked.
test('who asks takes back their own request only', () => {
  const scene = askedBy(opened(), 'cara', 'dev');
  const [caras] = scene.takes;
  const ending = endTake(scene, act('dev'), { takeId: caras?.id ?? '', as: 'withdrawn' });
  expect(refusedAs(ending)).toBe('not-allowed');
});

test('a request nobody answers is nudged, ends, and climbs; the owner stays the owner', () => {
  const scene = askedBy(opened({ priority: 'p3' }), 'cara');
  const told = toldUntil(scene, after(6)).filter((each) => /asked-for|unanswered/.test(each));
  expect(told).toEqual(['12:00 asked-for bob', '14:00 unanswered ana', '15:00 unanswered lee']);
  const out = ranOut(scene);
  expect(out.takes).toMatchObject([{ state: 'expired' }]);
  expect(out.issue.ownerId).toBe('bob');
});

test.each<[string, (scene: Scene) => Scene]>([
  ['offered', (scene) => offeredTo(scene, 'dev')],
  ['asked for anew', (scene) => ruled(scene, taking(scene, 'dev', { at: after(4) }))],
])('once it is %s, silence about a request climbs no further', (_what, then) => {
  const told = toldUntil(then(ranOut(askedBy(opened({ priority: 'p3' }), 'cara'))), after(5));
  expect(told.filter((each) => each.includes('unanswered'))).toEqual([]);
});

test('a handshake overtakes the requests, and so does the end of the issue', () => {
  const scene = offeredTo(askedBy(opened(), 'cara'), 'dev');
  const { id: handoffId, version } = openHandoff(scene) ?? lastOffer(scene);
  const shake = { handoffId, version, readBack: 'I call Chen' };
  const shaken = ruled(scene, accept(scene, act('dev'), shake));
  const ended = ruled(scene, voidIssue(scene, act('bob'), 'a slip'));
  for (const { takes } of [shaken, ended])
    expect(takes).toMatchObject([{ state: 'overtaken', endedAt: TUESDAY, wakeAt: null }]);
});
