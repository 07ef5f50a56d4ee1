import { promise } from '../../../src/domain/commitment/promise.js';
import { accept } from '../../../src/domain/handoff/accept.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { edit, prioritize } from '../../../src/domain/issue/edit.js';
import { note } from '../../../src/domain/issue/note.js';
import { tellUpdate } from '../../../src/domain/issue/update.js';
import { replay } from '../../../src/domain/ledger.js';
import { wake } from '../../../src/domain/reminders/wake.js';
import { openCommitments, openHandoff, type Scene } from '../../../src/domain/scene.js';
import { hours, minutes } from '../../../src/domain/working-time/duration.js';
import { after, askedBy, offeredTo, ranOut } from '../handshakes.js';
import { act, begun, opened, refusedAs, ruled, TUESDAY } from '../scenes.js';
import { structureOf } from '../structure.js';

const EVENING = new Date('2026-11-24T21:00:00Z');

const answered = (): Scene => {
  const scene = opened();
  return ruled(scene, tellUpdate(scene, act('bob'), 'here it is', { kind: 'answer' }));
};
const offered = (): Scene => {
  const scene = opened();
  const note = { nextStep: 'call Chen', situation: '', watchOut: '' };
  return ruled(scene, offer(scene, act('bob'), { to: ['cara'], note }));
};

test('due times stay as the customer knows them, reminders come at any hour of a P1', () => {
  const scene = answered();
  const promised = ruled(
    scene,
    promise(scene, act('bob'), { what: 'call Chen', dueAt: new Date(+EVENING + hours(2)) }),
  );
  const urgent = ruled(promised, prioritize(promised, act('bob'), 'p1'));
  const dues = (of: Scene) => openCommitments(of).map(({ dueAt }) => dueAt);
  expect(dues(urgent)).toEqual(dues(promised));
  const kinds = (of: Scene) =>
    wake(of, act('system', new Date(+EVENING + hours(2))))?.reminders.map(({ kind }) => kind) ?? [];
  expect(kinds(promised)).not.toContain('due');
  expect(kinds(urgent)).toContain('due');
});

test('a promise that lapsed before it became a P1 is told to a lead at the next look', () => {
  const scene = opened({ priority: 'p4' });
  const [{ dueAt } = { dueAt: TUESDAY }] = openCommitments(scene);
  const lapsed = new Date(+dueAt + hours(1));
  const urgent = ruled(scene, prioritize(scene, act('bob', lapsed), 'p1'));
  const soon = new Date(+lapsed + minutes(1));
  const heard = wake(urgent, act('system', soon))?.reminders ?? [];
  expect(heard.map(({ kind }) => kind)).toContain('lapsed');
});

test.each([
  ['an offer nobody took', offeredTo, 'untaken'],
  ['a request nobody answered', askedBy, 'unanswered'],
] as const)(
  'once it is a P1, %s climbs at any hour, and nobody hears twice',
  (_what, begin, kind) => {
    const scene = ranOut(begin(opened({ priority: 'p3' }), 'cara'));
    const now = after(4, 20);
    const urgent = ruled(scene, prioritize(scene, act('bob', now), 'p1'));
    const heard = wake(urgent, act('system', now))?.reminders ?? [];
    // Ana heard when it ran out; an hour after her it would have been Lee's turn.
    expect(heard.filter((each) => each.kind === kind)).toMatchObject([
      { memberId: 'ana', slot: 'once' },
      { memberId: 'lee', slot: 'once' },
    ]);
  },
);

test('an open offer is another, and its clock begins anew', () => {
  const scene = offered();
  const before = openHandoff(scene);
  const later = new Date(+TUESDAY + minutes(30));
  const after = ruled(scene, prioritize(scene, act('bob', later), 'p1'));
  expect(openHandoff(after)).toMatchObject({
    version: (before?.version ?? 0) + 1,
    endsAt: new Date(+later + minutes(15)),
  });
  expect(after.issue.terms).toBe(scene.issue.terms + 1);
  const stale = { handoffId: before?.id ?? '', version: before?.version ?? 0, readBack: 'I call' };
  expect(refusedAs(accept(after, act('cara', later), stale))).toBe('changed-meanwhile');
});

test('the customer hears by the new rhythm where that is sooner, and never later', () => {
  const scene = answered();
  const urgent = ruled(scene, prioritize(scene, act('bob'), 'p1'));
  expect(urgent.issue.nextContactAt).toEqual(new Date(+TUESDAY + hours(2)));
  const calm = ruled(scene, prioritize(scene, act('bob'), 'p4'));
  expect(calm.issue.nextContactAt).toEqual(scene.issue.nextContactAt);
});

test('a contact that was missed stays missed', () => {
  const scene = answered();
  const later = new Date('2026-11-26T10:00:00Z');
  const urgent = ruled(scene, prioritize(scene, act('bob', later), 'p1'));
  expect(urgent.issue.nextContactAt).toEqual(scene.issue.nextContactAt);
});

test('another title makes the offer another, and leaves its clock', () => {
  const scene = offered();
  const after = ruled(scene, edit(scene, act('bob'), { title: 'bill is wrong' }));
  expect(after.texts[after.issue.titleId]).toBe('bill is wrong');
  expect(after.issue.terms).toBe(scene.issue.terms);
  expect(openHandoff(after)).toMatchObject({
    version: (openHandoff(scene)?.version ?? 0) + 1,
    endsAt: openHandoff(scene)?.endsAt,
  });
});

test('whoever opened it may say what it is about, after it changed hands too', () => {
  const scene = offered();
  const { id = '', version = 0 } = openHandoff(scene) ?? {};
  const shake = { handoffId: id, version, readBack: 'I call Chen' };
  const taken = ruled(scene, accept(scene, act('cara'), shake));
  expect(refusedAs(edit(taken, act('bob'), { title: 'bill is wrong' }))).toBeNull();
  expect(refusedAs(edit(taken, act('dev'), { title: 'bill is wrong' }))).toBe('not-allowed');
  expect(refusedAs(edit(taken, act('bob'), { priority: 'p1' }))).toBe('not-allowed');
  expect(refusedAs(edit(taken, act('bob'), { customerId: 'another' }))).toBe('not-allowed');
  const rest = { title: 'invoice is wrong', priority: 'p1', customerId: 'another' } as const;
  expect(refusedAs(edit(taken, act('cara'), rest))).toBeNull();
});

test('what is so already changes nothing', () => {
  const scene = opened();
  expect(refusedAs(prioritize(scene, act('bob'), 'p2'))).toBe('nothing-to-change');
  expect(refusedAs(edit(scene, act('bob'), { title: 'invoice is wrong' }))).toBe(
    'nothing-to-change',
  );
  expect(refusedAs(edit(scene, act('bob'), { title: ' ' }))).toBe('text-missing');
});

test('replaying the ledger gives urgency and next contact', () => {
  const { scene, ledger } = begun({});
  const told = tellUpdate(scene, act('bob'), 'here it is', { kind: 'answer' });
  const after = ruled(scene, told);
  const urgent = prioritize(after, act('bob'), 'p1');
  if (!told.ok || !urgent.ok) throw new Error('it was refused');
  const entries = [...ledger, ...told.change.ledger, ...urgent.change.ledger];
  expect(replay(entries)).toEqual(structureOf(ruled(after, urgent)));
});

test('a note is any member’s, at any time, and says something', () => {
  const scene = opened({ isPrivate: true });
  expect(refusedAs(note(scene, act('ana'), 'ask Mr Li'))).toBeNull();
  expect(refusedAs(note(scene, act('cara'), 'ask Mr Li'))).toBe('not-for-your-eyes');
  expect(refusedAs(note(scene, act('bob'), ' '))).toBe('text-missing');
});
