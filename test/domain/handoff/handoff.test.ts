import { promise } from '../../../src/domain/commitment/promise.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { decline } from '../../../src/domain/handoff/decline.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { expire, withdraw } from '../../../src/domain/handoff/withdraw.js';
import { voidIssue } from '../../../src/domain/issue/end.js';
import { openHandoff, type Scene } from '../../../src/domain/scene.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { act, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';

const note = { nextStep: 'call Chen at 3pm', situation: 'angry', watchOut: '' };
const offerTo = (scene: Scene, ...to: string[]) =>
  offer(scene, act(scene.issue.ownerId), { to, note });
const offered = (...to: string[]) => {
  const scene = opened();
  return ruled(scene, offerTo(scene, ...to));
};
const idOf = (scene: Scene) => openHandoff(scene)?.id ?? '';
const shake = (scene: Scene, readBack = 'I call Chen at 15:00') => ({
  handoffId: idOf(scene),
  version: openHandoff(scene)?.version ?? 0,
  readBack,
});
const afterHours = (count: number) => new Date(+TUESDAY + hours(count));

test.each<[string, string[], string]>([
  ['nobody', [], 'nobody-named'],
  ['the owner', ['bob'], 'already-the-owner'],
  ['the owner among others', ['cara', 'bob'], 'already-the-owner'],
  ['a guest', ['gus'], 'cannot-own'],
  ['somebody who has left', ['cara', 'rosa'], 'cannot-own'],
  ['somebody unknown', ['nobody'], 'cannot-own'],
])('an offer to %s is refused', (_who, to, why) => {
  expect(refusedAs(offerTo(opened(), ...to))).toBe(why);
});

test('an offer by somebody else than the owner is refused, and one of an ended issue', () => {
  const scene = opened();
  expect(refusedAs(offer(scene, act('cara'), { to: ['dev'], note }))).toBe('not-allowed');
  const ended = ruled(scene, voidIssue(scene, act('bob'), 'a slip'));
  expect(refusedAs(offerTo(ended, 'cara'))).toBe('issue-ended');
});

test('an offer needs the next step; what else the note lacks is left out', () => {
  const scene = opened();
  const empty = { ...note, nextStep: ' ' };
  expect(refusedAs(offer(scene, act('bob'), { to: ['cara'], note: empty }))).toBe('text-missing');
  expect(openHandoff(offered('cara'))).toMatchObject({
    nextStepId: expect.any(String),
    situationId: expect.any(String),
    watchOutId: null,
  });
});

test('an offer ends at the nudge of the first promise, or after four working hours of the receiver', () => {
  const nudged = opened();
  expect(openHandoff(ruled(nudged, offerTo(nudged, 'cara')))?.endsAt).toEqual(
    nudged.commitments[0]?.nudgeAt,
  );
  const relaxed = opened({ priority: 'p3' });
  expect(openHandoff(ruled(relaxed, offerTo(relaxed, 'cara')))?.endsAt).toEqual(afterHours(4));
  const urgent = opened({ priority: 'p1' });
  expect(openHandoff(ruled(urgent, offerTo(urgent, 'cara')))?.endsAt).toEqual(
    new Date(+TUESDAY + minutes(15)),
  );
});

test.each(['p1', 'p2'] as const)('a %s is not taken without a read-back', (priority) => {
  const scene = opened({ priority });
  const on = ruled(scene, offerTo(scene, 'cara'));
  expect(refusedAs(accept(on, act('cara'), shake(on, ' ')))).toBe('text-missing');
});

test.each(['p3', 'p4'] as const)(
  'a %s may be taken with the giver’s next step as it stands',
  (priority) => {
    const scene = opened({ priority });
    const on = ruled(scene, offerTo(scene, 'cara'));
    const after = ruled(on, accept(on, act('cara'), shake(on, '')));
    expect(after.handoffs[0]).toMatchObject({ readBackId: on.handoffs[0]?.nextStepId });
  },
);

test('of several who were asked the one who shakes takes it, the others are released', () => {
  const on = offered('cara', 'dev');
  const after = ruled(on, accept(on, act('dev'), shake(on)));
  expect(after.issue).toMatchObject({ ownerId: 'dev', ownedSince: TUESDAY });
  expect(after.receivers).toMatchObject([
    { memberId: 'cara', state: 'released' },
    { memberId: 'dev', state: 'accepted' },
  ]);
});

test('what the customer is promised along with the handshake is promised by the new owner', () => {
  const on = offered('cara');
  const promised = { what: 'ring Chen', dueAt: afterHours(3) };
  const after = ruled(on, accept(on, act('cara'), { ...shake(on), promise: promised }));
  const [made] = after.commitments.filter(({ kind }) => kind === 'promise');
  expect(made).toMatchObject({ madeBy: 'cara', state: 'open', dueAt: promised.dueAt });
  expect(after.texts[made?.whatId ?? '']).toBe('ring Chen');
  expect(after.issue).toMatchObject({ ownerId: 'cara', version: on.issue.version + 1 });
});

test('a promise that cannot be made leaves the offer as it was', () => {
  const on = offered('cara');
  const over = { what: 'ring Chen', dueAt: TUESDAY };
  expect(refusedAs(accept(on, act('cara'), { ...shake(on), promise: over }))).toBe('date-past');
  const empty = { what: ' ', dueAt: afterHours(3) };
  expect(refusedAs(accept(on, act('cara'), { ...shake(on), promise: empty }))).toBe('text-missing');
});

test('a second answer is told what became of the offer', () => {
  const on = offered('cara', 'dev');
  const taken = ruled(on, accept(on, act('dev'), shake(on)));
  expect(accept(taken, act('cara'), shake(on))).toMatchObject({
    refusal: { why: 'no-open-handoff', ended: 'accepted', takenBy: 'dev' },
  });
  expect(withdraw(taken, act('bob'), null)).toMatchObject({
    refusal: { why: 'no-open-handoff', ended: 'accepted' },
  });
});

test('who declined cannot accept any more; the last to decline ends the offer', () => {
  const on = offered('cara', 'dev');
  const no = { handoffId: idOf(on), kind: 'not-my-field', words: 'ask Lee' } as const;
  const once = ruled(on, decline(on, act('cara'), no));
  expect(openHandoff(once)).not.toBeNull();
  expect(refusedAs(accept(once, act('cara'), shake(once)))).toBe('not-yours-to-answer');
  const twice = ruled(once, decline(once, act('dev'), { ...no, words: '' }));
  expect(twice.handoffs).toMatchObject([{ state: 'declined', reasonId: null }]);
  expect(twice.issue.ownerId).toBe('bob');
});

test('only the giver withdraws, and only what is open', () => {
  const on = offered('cara');
  expect(refusedAs(withdraw(on, act('cara'), idOf(on)))).toBe('not-yours-to-withdraw');
  expect(refusedAs(withdraw(on, act('bob'), 'another'))).toBe('no-open-handoff');
  const after = ruled(on, withdraw(on, act('bob'), idOf(on)));
  expect(after.receivers).toMatchObject([{ state: 'released' }]);
});

test('an offer expires when its time is over, not sooner', () => {
  const on = offered('cara');
  const end = openHandoff(on)?.endsAt ?? TUESDAY;
  const sooner = expire(on, act('system', new Date(+end - 1)), idOf(on));
  expect(refusedAs(sooner)).toBe('changed-meanwhile');
  const after = ruled(on, expire(on, act('system', end), idOf(on)));
  expect(after.handoffs).toMatchObject([{ state: 'expired', endedBy: 'system' }]);
});

test('a form of an earlier version is refused', () => {
  const on = offered('cara');
  const dueAt = afterHours(30);
  const more = ruled(on, promise(on, act('dev'), { what: 'call back', dueAt }));
  expect(refusedAs(accept(more, act('cara'), shake(on)))).toBe('changed-meanwhile');
  expect(refusedAs(accept(more, act('cara'), shake(more)))).toBeNull();
});
