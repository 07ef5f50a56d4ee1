import { accept } from '../../../src/domain/handoff/accept.js';
import { counter, decline } from '../../../src/domain/handoff/decline.js';
import { amend, offer } from '../../../src/domain/handoff/offer.js';
import { withdraw } from '../../../src/domain/handoff/withdraw.js';
import { openHandoff, type Scene } from '../../../src/domain/scene.js';
import { after, lastOffer, note, offeredTo, ranOut, shaken } from '../handshakes.js';
import { act, opened, refusedAs, ruled, TUESDAY, whileAway } from '../scenes.js';

const better = { ...note, nextStep: 'call Chen at 4pm' };
const amending = (scene: Scene, by = 'bob', at = TUESDAY) => {
  const { id: handoffId, version } = lastOffer(scene);
  return amend(scene, act(by, at), { handoffId, version, note: better });
};
const offerInStead = (scene: Scene, to = 'dev') =>
  offer(scene, act('ana', after(5)), { to: [to], note });

test('an amended offer says what is new, a version on, and its clock begins anew', () => {
  const scene = offeredTo(opened({ priority: 'p3' }), 'cara');
  const changed = ruled(scene, amending(scene, 'bob', after(1)));
  const offered = lastOffer(changed);
  expect(offered).toMatchObject({ version: 2, endsAt: after(5), wakeAt: offered.halfTimeAt });
  expect(changed.texts[offered.nextStepId]).toBe('call Chen at 4pm');
  expect(changed.issue.ownerId).toBe('bob');
});

test('after an amendment nobody shakes on what they read before', () => {
  const scene = offeredTo(opened(), 'cara');
  const { id: handoffId, version } = lastOffer(scene);
  const changed = ruled(scene, amending(scene));
  const shake = { handoffId, version, readBack: 'I call Chen' };
  expect(refusedAs(accept(changed, act('cara'), shake))).toBe('changed-meanwhile');
  expect(shaken(changed).issue.ownerId).toBe('cara');
});

test.each<[string, (scene: Scene) => Scene, string, string]>([
  ['by somebody else than the giver', (scene) => scene, 'cara', 'not-yours-to-withdraw'],
  ['of what was taken', shaken, 'bob', 'no-open-handoff'],
  [
    'of what was withdrawn',
    (on) => ruled(on, withdraw(on, act('bob'), null)),
    'bob',
    'no-open-handoff',
  ],
])('an amendment %s is refused', (_what, then, by, why) => {
  expect(refusedAs(amending(then(offeredTo(opened(), 'cara')), by))).toBe(why);
});

test('an amendment of an earlier version is refused, and one without a next step', () => {
  const scene = offeredTo(opened(), 'cara');
  const { id: handoffId, version } = lastOffer(scene);
  const twice = ruled(scene, amending(scene));
  const stale = amend(twice, act('bob'), { handoffId, version, note: better });
  expect(refusedAs(stale)).toBe('changed-meanwhile');
  const empty = { handoffId, version, note: { ...note, nextStep: ' ' } };
  expect(refusedAs(amend(scene, act('bob'), empty))).toBe('text-missing');
});

test('a lead offers in the stead of an owner whose offer nobody took, not sooner', () => {
  const fresh = opened();
  expect(refusedAs(offerInStead(fresh))).toBe('not-allowed');
  const on = offeredTo(fresh, 'cara');
  expect(refusedAs(offerInStead(on))).toBe('already-offered');
  const inStead = ruled(ranOut(on), offerInStead(ranOut(on)));
  expect(openHandoff(inStead)).toMatchObject({ giverId: 'bob', offeredBy: 'ana' });
  expect(refusedAs(amending(inStead, 'ana'))).toBeNull();
});

test('a lead does not offer to themselves in the stead of an owner: they ask for it', () => {
  const scene = ranOut(offeredTo(opened(), 'cara'));
  expect(refusedAs(offerInStead(scene, 'ana'))).toBe('offered-to-yourself');
});

test('a lead does not offer in the stead of an owner whom somebody answered', () => {
  const on = offeredTo(opened(), 'cara');
  const handoffId = lastOffer(on).id;
  const no = decline(on, act('cara'), { handoffId, kind: 'no-time', words: '' });
  const condition = counter(on, act('cara'), { handoffId, condition: 'if Dev calls' });
  for (const answer of [no, condition])
    expect(refusedAs(offerInStead(ruled(on, answer)))).toBe('not-allowed');
});

test('an offer to somebody away shows the cover, and the giver chooses', () => {
  const scene = whileAway(opened(), 'cara', 'dev');
  const to = { to: ['cara'], note };
  expect(offer(scene, act('bob'), to)).toMatchObject({
    refusal: { why: 'receiver-away', memberId: 'cara', coverId: 'dev' },
  });
  expect(refusedAs(offer(scene, act('bob'), { ...to, evenIfAway: true }))).toBeNull();
});
