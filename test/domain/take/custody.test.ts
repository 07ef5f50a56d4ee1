import type { Scene } from '../../../src/domain/scene.js';
import { custody } from '../../../src/domain/take/custody.js';
import { endTake } from '../../../src/domain/take/take.js';
import { after, askedBy, offeredTo, ranOut, taking } from '../handshakes.js';
import {
  act,
  applied,
  opened,
  refusedAs,
  ruled,
  TUESDAY,
  whileAway,
  withoutMember,
} from '../scenes.js';

const reason = 'the customer is waiting';

test.each<[string, Scene, Date, string]>([
  ['has left', withoutMember(opened(), 'bob'), TUESDAY, 'gone'],
  ['is away without a cover', whileAway(opened(), 'bob'), TUESDAY, 'away'],
  ['is off shift', opened(), after(8), 'off-shift'],
  ['left an offer that ran out', ranOut(offeredTo(opened(), 'cara')), after(4), 'silent'],
  ['let a request run out', ranOut(askedBy(opened(), 'cara')), after(3), 'silent'],
])('an owner who %s cannot be asked: a lead has custody at once, with the reason', (...about) => {
  const [_who, scene, at, because] = about;
  expect(taking(scene, 'ana', { at })).toMatchObject({
    refusal: { why: 'custody-reason-needed', because },
  });
  const held = ruled(scene, taking(scene, 'ana', { at, reason }));
  expect(held.issue).toMatchObject({ ownerId: 'ana', ownedSince: at });
  expect(held.texts[held.issue.custodyReasonId ?? '']).toBe(reason);
});

test.each<[string, Scene, string, Date]>([
  ['a lead, while the owner is there', opened(), 'ana', TUESDAY],
  ['a lead, whose cover is there', whileAway(opened(), 'bob', 'cara'), 'ana', TUESDAY],
  ['a lead, within the owner’s hour', ranOut(offeredTo(opened(), 'cara')), 'ana', after(2, 59)],
  ['somebody else, though the owner has left', withoutMember(opened(), 'bob'), 'cara', TUESDAY],
])('%s asks, and gets no custody', (_who, scene, by, at) => {
  const asked = ruled(scene, taking(scene, by, { at, reason }));
  expect(asked.issue).toMatchObject({ ownerId: 'bob', custodyReasonId: null });
  expect(asked.takes.at(-1)).toMatchObject({ askedBy: by, state: 'asked' });
});

test('of a P1 the owner has a quarter of an hour, not an hour', () => {
  const expired = ranOut(offeredTo(opened({ priority: 'p1' }), 'cara'));
  expect(refusedAs(taking(expired, 'ana', { at: after(0, 29) }))).toBeNull();
  expect(refusedAs(taking(expired, 'ana', { at: after(0, 30) }))).toBe('custody-reason-needed');
});

test('custody withdraws the open offer, ends the requests, and takes the promises along', () => {
  const scene = offeredTo(askedBy(opened({ priority: 'p3' }), 'cara'), 'dev');
  const held = applied(scene, custody(scene, act('system'), { to: 'lee', reason }));
  expect(held.issue.ownerId).toBe('lee');
  expect(held.handoffs).toMatchObject([{ state: 'withdrawn', endedBy: 'system' }]);
  expect(held.receivers).toMatchObject([{ state: 'released' }]);
  expect(held.takes).toMatchObject([{ state: 'overtaken' }]);
  // Two working hours before it is due, as New York has them.
  const [before] = scene.commitments;
  expect(before?.nudgeAt.toISOString()).toBe('2026-11-24T16:00:00.000Z');
  expect(held.commitments[0]).toMatchObject({
    id: before?.id,
    state: 'open',
    dueAt: before?.dueAt,
  });
  expect(held.commitments[0]?.nudgeAt.toISOString()).toBe('2026-11-24T20:00:00.000Z');
});

test('custody is on record with its reason and whose it was', () => {
  const scene = opened();
  const { ledger, texts } = custody(scene, act('ana'), { to: 'ana', reason });
  expect(ledger).toMatchObject([
    { kind: 'custody', memberId: 'ana', textId: texts[0]?.id, facts: { from: 'bob' } },
  ]);
});

// Found by reading: one request that ran out made the owner silent for ever.
test('an owner who has answered since is not silent any more', () => {
  const out = ranOut(askedBy(opened(), 'cara'));
  const again = ruled(out, taking(out, 'dev', { at: after(3) }));
  const takeId = again.takes.at(-1)?.id ?? '';
  const refused = ruled(again, endTake(again, act('bob', after(4)), { takeId, as: 'refused' }));
  const asked = ruled(refused, taking(refused, 'ana', { at: after(5), reason }));
  expect(asked.issue.ownerId).toBe('bob');
});
