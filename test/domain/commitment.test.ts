import { cancel, enterInError } from '../../src/domain/commitment/cancel.js';
import {
  draft,
  dropDraft,
  promiseInstead,
  promiseReading,
} from '../../src/domain/commitment/draft.js';
import { fix } from '../../src/domain/commitment/fix.js';
import { keep } from '../../src/domain/commitment/keep.js';
import { object } from '../../src/domain/commitment/object.js';
import { confirmPostponed, postpone } from '../../src/domain/commitment/postpone.js';
import { promise } from '../../src/domain/commitment/promise.js';
import { resolve, voidIssue } from '../../src/domain/issue/end.js';
import { tellUpdate, valueUpdate } from '../../src/domain/issue/update.js';
import { openCommitments, type Scene } from '../../src/domain/scene.js';
import { hours, minutes } from '../../src/domain/working-time/duration.js';
import { act, opened, refusedAs, ruled, TUESDAY } from './scenes.js';

const after = (count: number) => new Date(+TUESDAY + hours(count));
const firstOf = (scene: Scene) => openCommitments(scene)[0]?.id ?? '';
const stateOf = (scene: Scene, id: string) =>
  scene.commitments.find((each) => each.id === id)?.state;

/** The first promise, due at 14:00, asked to be moved to the next day. */
function postponed(by = 'bob') {
  const scene = opened();
  const commitmentId = firstOf(scene);
  const asking = { commitmentId, dueAt: after(24), reason: 'the bank is slow' };
  const waiting = ruled(scene, postpone(scene, act(by), asking));
  const draftId = waiting.commitments.find(({ state }) => state === 'draft')?.id ?? '';
  return { waiting, commitmentId, draftId };
}

/** Bob's issue, for which `by` promised something by the next day. */
function promisedBy(by: string) {
  const scene = opened();
  const made = ruled(scene, promise(scene, act(by), { what: 'call back', dueAt: after(24) }));
  const commitmentId = made.commitments.find(({ kind }) => kind === 'promise')?.id ?? '';
  return { made, commitmentId };
}

/** Dev would promise something for Bob's issue, by one of two times. */
function unclear() {
  const scene = opened();
  const readings = [after(-9), after(5), after(17)];
  const said = { what: 'call back', words: 'at 3', readings };
  const asked = ruled(scene, draft(scene, act('dev'), said));
  const draftId = asked.commitments.find(({ state }) => state === 'draft')?.id ?? '';
  return { scene, asked, draftId, said };
}

test('any member may promise, to be kept by the owner; not for the past', () => {
  const scene = opened();
  const made = ruled(scene, promise(scene, act('dev'), { what: 'call back', dueAt: after(30) }));
  expect(made.commitments).toContainEqual(
    expect.objectContaining({ madeBy: 'dev', kind: 'promise', state: 'open' }),
  );
  for (const [by, dueAt, why] of [
    ['gus', after(30), 'not-for-your-eyes'],
    ['rosa', after(30), 'not-for-your-eyes'],
    ['dev', TUESDAY, 'date-past'],
  ] as const)
    expect(refusedAs(promise(scene, act(by), { what: 'call back', dueAt }))).toBe(why);
});

test.each<[string, number, string, string]>([
  ['before it is due', 1, '', 'kept'],
  ['at the instant at which it is due', 4, '', 'kept'],
  ['after it was due, with the reason', 5, 'the bank was closed', 'kept-late'],
])('kept %s', (_when, hoursLater, reason, state) => {
  const scene = opened();
  const commitmentId = firstOf(scene);
  const kept = ruled(scene, keep(scene, act('bob', after(hoursLater)), { commitmentId, reason }));
  expect(stateOf(kept, commitmentId)).toBe(state);
});

test('kept late without the reason is refused, and so is what another owns or what has ended', () => {
  const scene = opened();
  const commitmentId = firstOf(scene);
  const said = { commitmentId, reason: ' ' };
  expect(refusedAs(keep(scene, act('bob', after(5)), said))).toBe('reason-needed');
  expect(refusedAs(keep(scene, act('cara'), said))).toBe('not-allowed');
  expect(refusedAs(keep(scene, act('bob'), { ...said, commitmentId: 'none' }))).toBe(
    'no-such-promise',
  );
  const kept = ruled(scene, keep(scene, act('bob'), said));
  expect(refusedAs(keep(kept, act('bob'), said))).toBe('promise-ended');
});

test.each<[string, Date, string, string]>([
  ['a past date', TUESDAY, 'slow', 'date-past'],
  ['an earlier date', after(2), 'slow', 'date-not-later'],
  ['no reason', after(24), ' ', 'reason-needed'],
])('needing longer with %s is refused', (_what, dueAt, reason, why) => {
  const scene = opened();
  const asking = { commitmentId: firstOf(scene), dueAt, reason };
  expect(refusedAs(postpone(scene, act('bob'), asking))).toBe(why);
});

test('the promise stands until the customer was told', () => {
  const { waiting, commitmentId, draftId } = postponed();
  expect(stateOf(waiting, commitmentId)).toBe('open');
  expect(waiting.issue.nextContactAt).toEqual(after(4));
  const told = ruled(
    waiting,
    confirmPostponed(waiting, act('bob', after(1)), { draftId, toldHow: 'phoned' }),
  );
  expect(told.commitments).toMatchObject([
    { id: commitmentId, state: 'moved', toldHow: 'phoned', toldAt: after(1) },
    { id: draftId, state: 'open', replacesId: commitmentId, madeAt: after(1) },
  ]);
  expect(told.issue.nextContactAt).toEqual(after(24));
});

test('told after it was due it is broken; a new time that has passed meanwhile is refused', () => {
  const { waiting, commitmentId, draftId } = postponed();
  const confirm = (at: Date) =>
    confirmPostponed(waiting, act('bob', at), { draftId, toldHow: 'mailed' });
  expect(stateOf(ruled(waiting, confirm(after(4))), commitmentId)).toBe('moved');
  expect(stateOf(ruled(waiting, confirm(after(5))), commitmentId)).toBe('broken');
  expect(refusedAs(confirm(after(24)))).toBe('date-past');
});

test('asking again for a later time replaces the first asking', () => {
  const { waiting, commitmentId, draftId } = postponed();
  const asking = { commitmentId, dueAt: after(48), reason: 'still slow' };
  const again = ruled(waiting, postpone(waiting, act('bob'), asking));
  expect(stateOf(again, draftId)).toBe('entered-in-error');
  expect(again.commitments.filter(({ state }) => state === 'draft')).toMatchObject([
    { dueAt: after(48) },
  ]);
});

test.each([
  ['cancelled', cancel],
  ['entered-in-error', enterInError],
] as const)('%s needs the reason, and drops what waits to replace it', (state, end) => {
  const { made, commitmentId } = promisedBy('bob');
  const asking = { commitmentId, dueAt: after(48), reason: 'the bank is slow' };
  const waiting = ruled(made, postpone(made, act('bob'), asking));
  const draftId = waiting.commitments.find((each) => each.state === 'draft')?.id ?? '';
  expect(refusedAs(end(waiting, act('bob'), { commitmentId, reason: '' }))).toBe('reason-needed');
  const ended = ruled(waiting, end(waiting, act('bob'), { commitmentId, reason: 'no need' }));
  expect(stateOf(ended, commitmentId)).toBe(state);
  expect(stateOf(ended, draftId)).toBe('entered-in-error');
});

test('a value update keeps the first response at the instant of the telling', () => {
  const scene = opened();
  const told = ruled(scene, tellUpdate(scene, act('cara', after(1)), 'here is your answer'));
  expect(openCommitments(told)).toHaveLength(1);
  const updateId = told.updates[0]?.id ?? '';
  const valued = ruled(
    told,
    valueUpdate(told, act('cara', after(6)), { updateId, value: 'answer' }),
  );
  expect(valued.commitments).toMatchObject([{ state: 'kept', endedAt: after(1) }]);
});

test('a value update that came late keeps the first response late, and is its reason', () => {
  const scene = opened();
  const told = ruled(scene, tellUpdate(scene, act('bob', after(5)), 'sorry, here it is'));
  const [update] = told.updates;
  const saying = { updateId: update?.id ?? '', value: 'answer' } as const;
  const valued = ruled(told, valueUpdate(told, act('bob', after(5)), saying));
  expect(valued.commitments).toMatchObject([{ state: 'kept-late', reasonId: update?.textId }]);
});

// Found by the histories: the draft stayed behind, for a promise that had been kept.
test('a value update drops what waits to replace the first response', () => {
  const { waiting, draftId } = postponed();
  const told = ruled(waiting, tellUpdate(waiting, act('bob'), 'here is your answer'));
  const saying = { updateId: told.updates[0]?.id ?? '', value: 'answer' } as const;
  const valued = ruled(told, valueUpdate(told, act('bob'), saying));
  expect(stateOf(valued, draftId)).toBe('entered-in-error');
});

test('a promise whose time is not clear waits for it: it counts for nothing', () => {
  const { scene, asked, draftId, said } = unclear();
  expect(asked.commitments.find(({ id }) => id === draftId)).toMatchObject({
    state: 'draft',
    wakeAt: null,
    readings: [after(5).toISOString(), after(17).toISOString()],
  });
  expect(asked.issue).toEqual({ ...scene.issue, version: scene.issue.version + 1 });
  expect(openCommitments(asked)).toEqual(openCommitments(scene));
  const nothing = { ...said, what: ' ' };
  expect(refusedAs(draft(scene, act('dev'), nothing))).toBe('text-missing');
  expect(refusedAs(draft(scene, act('gus'), said))).toBe('not-for-your-eyes');
  expect(refusedAs(draft(scene, act('dev', after(17)), said))).toBe('date-past');
});

test('it counts from when its maker says which time they mean, who alone may', () => {
  const { asked, draftId } = unclear();
  const choose = (by: string, at: Date, now = TUESDAY) =>
    promiseReading(asked, act(by, now), { draftId, at });
  const chosen = ruled(asked, choose('dev', after(17), after(1)));
  expect(chosen.commitments.find(({ id }) => id === draftId)).toMatchObject({
    state: 'open',
    dueAt: after(17),
    madeAt: after(1),
    madeBy: 'dev',
    readings: null,
    reasonId: null,
  });
  expect(refusedAs(choose('bob', after(17)))).toBe('not-allowed');
  expect(refusedAs(choose('dev', after(6)))).toBe('changed-meanwhile');
  expect(refusedAs(choose('dev', after(5), after(5)))).toBe('reading-past');
  for (const again of [
    promiseReading(chosen, act('dev'), { draftId, at: after(17) }),
    promiseInstead(chosen, act('dev'), { draftId, what: 'call', dueAt: after(30) }),
    dropDraft(chosen, act('dev'), draftId),
  ])
    expect(again).toMatchObject({ ok: false, refusal: { why: 'draft-settled', dueAt: after(17) } });
});

test('another time takes the place of the draft, and so does another that is not clear', () => {
  const { asked, draftId, said } = unclear();
  const instead = { draftId, what: 'call Chen', dueAt: after(30) };
  const promised = ruled(asked, promiseInstead(asked, act('dev'), instead));
  expect(promised.commitments.filter(({ madeBy }) => madeBy === 'dev')).toMatchObject([
    { id: draftId, state: 'open', dueAt: after(30) },
  ]);
  const readings = [after(40), after(52)];
  const again = ruled(asked, draft(asked, act('dev'), { ...said, readings, draftId }));
  expect(again.commitments.filter(({ madeBy }) => madeBy === 'dev')).toMatchObject([
    { id: draftId, state: 'draft', dueAt: after(40) },
  ]);
});

test('never mind: nothing was promised, and it is settled', () => {
  const { scene, asked, draftId } = unclear();
  const dropped = ruled(asked, dropDraft(asked, act('dev'), draftId));
  expect(stateOf(dropped, draftId)).toBe('entered-in-error');
  expect(openCommitments(dropped)).toEqual(openCommitments(scene));
  expect(dropDraft(dropped, act('dev'), draftId)).toMatchObject({
    refusal: { why: 'draft-settled', dueAt: null },
  });
});

test('what waits for the customer to know of a later time is not what is asked about', () => {
  const { waiting, draftId } = postponed();
  expect(refusedAs(dropDraft(waiting, act('bob'), draftId))).toBe('no-such-promise');
  const { asked, draftId: unclearId } = unclear();
  const told = { draftId: unclearId, toldHow: 'phoned' } as const;
  expect(refusedAs(confirmPostponed(asked, act('bob'), told))).toBe('no-such-promise');
});

test('a draft ends with its issue', () => {
  const { asked, draftId } = unclear();
  const settlements = [{ commitmentId: firstOf(asked), as: 'kept', reason: '' }] as const;
  for (const ended of [
    ruled(asked, resolve(asked, act('bob'), { outcome: 'all is well', settlements })),
    ruled(asked, voidIssue(asked, act('bob'), 'a mistake')),
  ])
    expect(stateOf(ended, draftId)).toBe('entered-in-error');
});

test.each(['bob', 'dev'])('a slip is fixed by %s within ten minutes', (by) => {
  const { made, commitmentId } = promisedBy('dev');
  const fixed = { commitmentId, what: 'call Chen', dueAt: after(30), reason: 'not Thursday' };
  const soon = new Date(+TUESDAY + minutes(10));
  const so = ruled(made, fix(made, act(by, soon), fixed));
  expect(so.commitments.filter(({ kind }) => kind === 'promise')).toMatchObject([
    { id: commitmentId, state: 'entered-in-error', endedBy: by },
    { state: 'open', dueAt: after(30), replacesId: commitmentId, madeBy: by },
  ]);
  expect(so.issue.terms).toBe(made.issue.terms + 1);
});

test('it is not fixed later, by another, without a reason, or into the past', () => {
  const { made, commitmentId } = promisedBy('dev');
  const fixed = { commitmentId, what: 'call Chen', dueAt: after(30), reason: 'not Thursday' };
  const late = new Date(+TUESDAY + minutes(10) + 1);
  expect(fix(made, act('bob', late), fixed)).toMatchObject({
    refusal: { why: 'too-late-to-fix', commitmentId },
  });
  expect(fix(made, act('dev', late), fixed)).toMatchObject({
    refusal: { why: 'too-late-to-fix', commitmentId: null, ownerId: 'bob' },
  });
  const slip = { commitmentId, reason: 'another issue' };
  expect(refusedAs(enterInError(made, act('bob', late), slip))).toBe('too-late-to-fix');
  expect(refusedAs(fix(made, act('cara'), fixed))).toBe('not-allowed');
  expect(refusedAs(fix(made, act('dev'), { ...fixed, reason: ' ' }))).toBe('reason-needed');
  expect(refusedAs(fix(made, act('dev'), { ...fixed, what: ' ' }))).toBe('text-missing');
  expect(refusedAs(fix(made, act('dev'), { ...fixed, dueAt: TUESDAY }))).toBe('date-past');
});

test('the first response is nobody’s slip', () => {
  const scene = opened();
  const commitmentId = firstOf(scene);
  const reason = 'we do not answer';
  const fixed = { commitmentId, what: 'call', dueAt: after(30), reason };
  expect(refusedAs(fix(scene, act('bob'), fixed))).toBe('no-such-promise');
  expect(refusedAs(enterInError(scene, act('bob'), { commitmentId, reason }))).toBe(
    'no-such-promise',
  );
});

test('the owner objects once to what somebody else promised, and it counts all the same', () => {
  const { made, commitmentId } = promisedBy('dev');
  const objection = { commitmentId, reason: 'no part before Monday' };
  const objected = ruled(made, object(made, act('bob'), objection));
  const before = made.commitments.find(({ id }) => id === commitmentId);
  expect(objected.commitments.find(({ id }) => id === commitmentId)).toEqual({
    ...before,
    objectionId: expect.any(String),
  });
  expect(objected.issue.terms).toBe(made.issue.terms);
  expect(object(objected, act('bob'), objection)).toMatchObject({
    refusal: { why: 'nothing-to-object', objected: true, makerId: 'dev' },
  });
  expect(refusedAs(object(made, act('cara'), objection))).toBe('not-allowed');
  expect(refusedAs(object(made, act('bob'), { ...objection, reason: ' ' }))).toBe('reason-needed');
});

test('nobody objects to their own promise, or to one that they took with the issue', () => {
  const own = promisedBy('bob');
  const reason = 'no part before Monday';
  expect(refusedAs(object(own.made, act('bob'), { ...own, reason }))).toBe('nothing-to-object');
  const { made, commitmentId } = promisedBy('dev');
  const since: Scene = { ...made, issue: { ...made.issue, ownedSince: after(1) } };
  expect(refusedAs(object(since, act('bob'), { commitmentId, reason }))).toBe('nothing-to-object');
});
