import { promise } from '../../../src/domain/commitment/promise.js';
import { type Told, tellUpdate, valueUpdate } from '../../../src/domain/issue/update.js';
import type { UpdateKind } from '../../../src/domain/records.js';
import { openCommitments, type Scene } from '../../../src/domain/scene.js';
import { hours } from '../../../src/domain/working-time/duration.js';
import { act, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';

const tells = (scene: Scene, told: Told = {}, now = TUESDAY): Scene =>
  ruled(scene, tellUpdate(scene, act('bob', now), 'the refund is on its way', told));

/** Its first response is kept, so that no promise is open. */
const answered = () => tells(opened(), { kind: 'answer' });

const WEDNESDAY = new Date('2026-11-25T10:00:00Z');
const THURSDAY = new Date('2026-11-26T10:00:00Z');
const FRIDAY = new Date('2026-11-27T10:00:00Z');

test.each<[UpdateKind, boolean]>([
  ['answer', true],
  ['time', true],
  ['promise', true],
  ['help', true],
  ['progress', false],
  ['apology', false],
])('%s keeps the first response: %s', (kind, keeps) => {
  const after = tells(opened(), { kind });
  expect(openCommitments(after).length).toBe(keeps ? 0 : 1);
  expect(after.updates).toMatchObject([{ kind: kind === 'progress' ? null : kind, how: null }]);
});

test('an apology may be found to have had value after all', () => {
  const scene = tells(opened(), { kind: 'apology', how: 'phoned' });
  const [{ id: updateId } = { id: '' }] = scene.updates;
  const after = ruled(scene, valueUpdate(scene, act('bob'), { updateId, value: 'time' }));
  expect(after.updates).toMatchObject([{ kind: 'time', how: 'phoned' }]);
  expect(openCommitments(after)).toEqual([]);
});

test('it begins the rhythm anew where nothing is promised: 8 working hours for a P2', () => {
  const scene = answered();
  expect(scene.issue.nextContactAt).toEqual(WEDNESDAY);
  const later = tells(scene, {}, new Date(+TUESDAY + hours(3)));
  expect(later.issue.nextContactAt).toEqual(new Date(+WEDNESDAY + hours(3)));
});

test('after a missed contact as well', () => {
  const after = tells(answered(), {}, THURSDAY);
  expect(after.issue).toMatchObject({ nextContactAt: FRIDAY, wakeAt: FRIDAY });
});

test('a date that somebody set is kept until it is over', () => {
  const set = tells(answered(), { contactAt: FRIDAY });
  expect(set.issue.nextContactAt).toEqual(FRIDAY);
  expect(tells(set, {}, THURSDAY).issue.nextContactAt).toEqual(FRIDAY);
  const after = tells(set, {}, new Date(+FRIDAY + hours(1))).issue;
  expect(after.contactSetFor).toBeNull();
  expect(after.nextContactAt).toEqual(new Date('2026-11-30T11:00:00Z'));
});

test('while a promise is open, the promise is the next contact', () => {
  const scene = answered();
  const dueAt = new Date(+TUESDAY + hours(2));
  const promised = ruled(scene, promise(scene, act('bob'), { what: 'call Chen', dueAt }));
  expect(tells(promised, { contactAt: FRIDAY }).issue.nextContactAt).toEqual(dueAt);
});

test('a promise made in the same breath counts, and passes like any other', () => {
  const scene = opened();
  const after = tells(scene, { kind: 'promise', promise: { what: 'call Chen', dueAt: THURSDAY } });
  expect(openCommitments(after)).toMatchObject([{ kind: 'promise', dueAt: THURSDAY }]);
  expect(after.issue).toMatchObject({ nextContactAt: THURSDAY, terms: scene.issue.terms + 1 });
});

test.each<[string, Told]>([
  ['text-missing', { promise: { what: ' ', dueAt: THURSDAY } }],
  ['date-past', { promise: { what: 'call Chen', dueAt: TUESDAY } }],
  ['date-past', { contactAt: TUESDAY }],
])('%s: nothing is recorded', (why, told) => {
  expect(refusedAs(tellUpdate(opened(), act('bob'), 'told Chen', told))).toBe(why);
});
