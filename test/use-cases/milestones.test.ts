import { entry } from '../../src/domain/act.js';
import { keep } from '../../src/domain/commitment/keep.js';
import { confirmPostponed, postpone } from '../../src/domain/commitment/postpone.js';
import { promise } from '../../src/domain/commitment/promise.js';
import { accept } from '../../src/domain/handoff/accept.js';
import { offer } from '../../src/domain/handoff/offer.js';
import { resolve, voidIssue } from '../../src/domain/issue/end.js';
import { reopen } from '../../src/domain/issue/reopen.js';
import type { Change, Ruling } from '../../src/domain/ruling.js';
import { openCommitments, openHandoff, type Scene } from '../../src/domain/scene.js';
import { custody } from '../../src/domain/take/custody.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { milestonesOf } from '../../src/use-cases/milestones.js';
import { act, opened, ruled, TUESDAY } from '../domain/scenes.js';

const soon = new Date(+TUESDAY + hours(2));
const later = new Date(+TUESDAY + hours(6));
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };

/** The kinds of the milestones of a ruling, in order. */
function kinds(ruling: Ruling): string[] {
  if (!ruling.ok) throw new Error(ruling.refusal.why);
  return milestonesOf(ruling.change).map(({ milestone }) => milestone);
}

function only(change: Change) {
  const [milestone, ...more] = milestonesOf(change);
  expect(more).toEqual([]);
  return milestone;
}

const promised = (scene: Scene) =>
  promise(scene, act('bob'), { what: 'send the invoice', dueAt: soon });

test('an offer is no milestone, a handshake is', () => {
  const scene = opened();
  const made = offer(scene, act('bob'), { to: ['cara'], note });
  expect(kinds(made)).toEqual([]);
  const offered = ruled(scene, made);
  const { id: handoffId, version } = openHandoff(offered) ?? { id: '', version: 0 };
  const shaken = accept(offered, act('cara'), { handoffId, version, readBack: 'I call' });
  if (!shaken.ok) throw new Error(shaken.refusal.why);
  expect(only(shaken.change)).toMatchObject({ milestone: 'accepted', memberId: 'cara', handoffId });
});

test('custody names whose the issue was, and why', () => {
  const change = custody(opened(), act('ana'), { to: 'ana', reason: 'Bob is ill' });
  expect(only(change)).toMatchObject({
    milestone: 'custody',
    actorId: 'ana',
    memberId: 'ana',
    fromId: 'bob',
    textId: change.issue.custodyReasonId,
  });
});

test('a promise is told when it is made, and when it is kept', () => {
  const scene = opened();
  expect(kinds(promised(scene))).toEqual(['promised']);
  const [first] = openCommitments(scene);
  const kept = { commitmentId: first?.id ?? '', reason: 'the bank was closed' };
  expect(kinds(keep(scene, act('bob'), kept))).toEqual(['kept']);
  const late = new Date(+TUESDAY + hours(48));
  expect(kinds(keep(scene, act('bob', late), kept))).toEqual(['kept-late']);
});

test.each([
  ['moved', TUESDAY],
  ['broken', new Date(+soon + hours(1))],
])('a later time is one milestone: %s', (milestone, at) => {
  const scene = ruled(opened(), promised(opened()));
  const id = scene.commitments.find(({ kind }) => kind === 'promise')?.id ?? '';
  const asked = postpone(scene, act('bob'), { commitmentId: id, dueAt: later, reason: 'no paper' });
  expect(kinds(asked)).toEqual([]);
  const waiting = ruled(scene, asked);
  const draftId = waiting.commitments.find(({ state }) => state === 'draft')?.id ?? '';
  const told = { draftId, toldHow: 'phoned' } as const;
  expect(kinds(confirmPostponed(waiting, act('bob', at), told))).toEqual([milestone]);
});

test('an end speaks for what was settled with it, and opening again is told', () => {
  const scene = opened();
  const settlements = openCommitments(scene).map(({ id }) => ({
    commitmentId: id,
    as: 'kept' as const,
    reason: '',
  }));
  const resolved = resolve(scene, act('bob'), { outcome: 'sent it', settlements });
  expect(kinds(resolved)).toEqual(['resolved']);
  expect(kinds(voidIssue(scene, act('bob'), 'same as #7'))).toEqual(['voided']);
  const again = reopen(ruled(scene, resolved), act('cara'), 'still wrong');
  expect(kinds(again)).toEqual(['reopened']);
});

test('opening an issue is on the card itself', () => {
  const { issue } = opened();
  const about = [entry(act('bob'), 'opened'), entry(act('bob'), 'promised')];
  expect(milestonesOf({ ...noChange, issue, ledger: about })).toEqual([]);
});

const noChange = {
  handoffs: [],
  receivers: [],
  takes: [],
  commitments: [],
  updates: [],
  followUps: [],
  texts: [],
};
