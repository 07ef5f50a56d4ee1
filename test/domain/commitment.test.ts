import { cancel, enterInError } from '../../src/domain/commitment/cancel.js';
import { keep } from '../../src/domain/commitment/keep.js';
import { confirmPostponed, postpone } from '../../src/domain/commitment/postpone.js';
import { promise } from '../../src/domain/commitment/promise.js';
import { tellUpdate, valueUpdate } from '../../src/domain/issue/update.js';
import { openCommitments, type Scene } from '../../src/domain/scene.js';
import { hours } from '../../src/domain/working-time/duration.js';
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

test('any member may promise, to be kept by the owner; not for the past', () => {
  const scene = opened();
  const made = ruled(scene, promise(scene, act('dev'), { what: 'call back', dueAt: after(30) }));
  expect(made.commitments).toContainEqual(
    expect.objectContaining({ madeBy: 'dev', kind: 'promise', state: 'open' }),
  );
  for (const [by, dueAt, why] of [
    ['gus', after(30), 'not-allowed'],
    ['rosa', after(30), 'not-allowed'],
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
  const { waiting, commitmentId, draftId } = postponed();
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
