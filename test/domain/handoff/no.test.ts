import { accept } from '../../../src/domain/handoff/accept.js';
import { counter, decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { waitingForGiver } from '../../../src/domain/handoff/untaken.js';
import { keepIt, release, withdraw } from '../../../src/domain/handoff/withdraw.js';
import { askedOf, openHandoff, type Scene } from '../../../src/domain/scene.js';
import { after, lastOffer, note, offeredTo, ranOut, toldUntil } from '../handshakes.js';
import { act, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';

const countering = (scene: Scene, by: string, condition = 'if Dev calls first') =>
  counter(scene, act(by), { handoffId: lastOffer(scene).id, condition });
const declining = (scene: Scene, by: string) =>
  decline(scene, act(by), {
    handoffId: lastOffer(scene).id,
    kind: 'not-my-field',
    words: '',
    suggestedId: 'dev',
  });
const releasing = (scene: Scene, who: string) => release(scene, act('system'), who);
const keeping = (scene: Scene, by = 'bob') => keepIt(scene, act(by), lastOffer(scene).id);

test('a counter ends the offer with its condition, and the issue stays the giver’s', () => {
  const on = offeredTo(opened(), 'cara');
  const back = ruled(on, countering(on, 'cara'));
  const offered = lastOffer(back);
  expect(offered).toMatchObject({ state: 'countered', acceptedBy: null });
  expect(back.texts[offered.reasonId ?? '']).toBe('if Dev calls first');
  expect(back.receivers).toMatchObject([{ memberId: 'cara', state: 'countered' }]);
  expect(back.issue.ownerId).toBe('bob');
});

test('a counter names its condition, and is only for those asked', () => {
  const on = offeredTo(opened(), 'cara');
  expect(refusedAs(countering(on, 'cara', ' '))).toBe('text-missing');
  expect(refusedAs(countering(on, 'dev'))).toBe('not-yours-to-answer');
  expect(refusedAs(countering(on, 'dev', ' '))).toBe('not-yours-to-answer');
});

test('of several, one who counters ends it for themselves only', () => {
  const on = offeredTo(opened(), 'cara', 'dev');
  const once = ruled(on, countering(on, 'cara'));
  expect(askedOf(once, lastOffer(once).id)).toEqual(['dev']);
  expect(lastOffer(ruled(once, declining(once, 'dev')))).toMatchObject({ state: 'declined' });
});

test('who declines says why, and whom to ask instead', () => {
  const on = offeredTo(opened(), 'cara');
  const back = ruled(on, declining(on, 'cara'));
  expect(back.receivers).toMatchObject([
    { state: 'declined', reasonKind: 'not-my-field', suggestedId: 'dev' },
  ]);
});

test.each([
  ['p1', '10:10'],
  ['p2', '12:00'],
] as const)('the giver of a %s is nudged about a no at %s, once', (priority, hour) => {
  const on = offeredTo(opened({ priority }), 'cara');
  const back = ruled(on, countering(on, 'cara'));
  const told = toldUntil(back, after(10)).filter((each) => each.includes('returned'));
  expect(told).toEqual([`${hour} returned bob`]);
});

test('of a pack nobody is nudged about each no', () => {
  const scene = opened();
  const offering = { to: ['cara'], note, packId: 'pack-1' };
  const on = ruled(scene, offer(scene, act('bob'), offering));
  expect(lastOffer(ruled(on, declining(on, 'cara')))).toMatchObject({ wakeAt: null });
});

test('the giver keeps what nobody took, and is asked no more', () => {
  const on = offeredTo(opened(), 'cara');
  for (const back of [ranOut(on), ruled(on, declining(on, 'cara'))]) {
    expect(waitingForGiver(back)?.id).toBe(lastOffer(back).id);
    expect(refusedAs(keeping(back, 'ana'))).toBe('not-allowed');
    const kept = ruled(back, keeping(back));
    expect(waitingForGiver(kept)).toBeNull();
    expect(lastOffer(kept)).toMatchObject({ keptAt: TUESDAY, wakeAt: null });
    expect(refusedAs(keeping(kept))).toBe('changed-meanwhile');
  }
});

test('what is on offer, was withdrawn or was offered again is not kept', () => {
  const on = offeredTo(opened(), 'cara');
  expect(refusedAs(keeping(on))).toBe('changed-meanwhile');
  expect(refusedAs(keeping(ruled(on, withdraw(on, act('bob'), null))))).toBe('changed-meanwhile');
  const expired = ranOut(on);
  const again = offeredTo(expired, 'dev');
  expect(refusedAs(keepIt(again, act('bob'), lastOffer(expired).id))).toBe('changed-meanwhile');
});

test('of several, one who has left is asked no more', () => {
  const on = offeredTo(opened(), 'cara', 'dev');
  const less = ruled(on, releasing(on, 'cara'));
  expect(askedOf(less, lastOffer(less).id)).toEqual(['dev']);
  const { id: handoffId, version } = lastOffer(less);
  const shake = { handoffId, version, readBack: 'I call' };
  expect(refusedAs(accept(less, act('cara'), shake))).toBe('not-yours-to-answer');
  expect(refusedAs(releasing(less, 'cara'))).toBe('no-open-handoff');
});

test('an offer that nobody is left to take ends, and the leads hear in turn', () => {
  const on = offeredTo(opened(), 'cara');
  const ended = ruled(on, releasing(on, 'cara'));
  expect(openHandoff(ended)).toBeNull();
  expect(lastOffer(ended)).toMatchObject({ state: 'expired', wakeAt: TUESDAY });
  expect(ended.receivers).toMatchObject([{ state: 'released' }]);
});
