import fc from 'fast-check';

import { cancel, enterInError } from '../../src/domain/commitment/cancel.js';
import { draft, dropDraft, promiseReading } from '../../src/domain/commitment/draft.js';
import { drop } from '../../src/domain/commitment/drop.js';
import { fix } from '../../src/domain/commitment/fix.js';
import { keep } from '../../src/domain/commitment/keep.js';
import { object } from '../../src/domain/commitment/object.js';
import { confirmPostponed, postpone } from '../../src/domain/commitment/postpone.js';
import { promise } from '../../src/domain/commitment/promise.js';
import { accept, readBack } from '../../src/domain/handoff/accept.js';
import { confirmCorrection, correct } from '../../src/domain/handoff/correction.js';
import { counter, decline } from '../../src/domain/handoff/decline.js';
import { amend, offer } from '../../src/domain/handoff/offer.js';
import { expire, keepIt, release, withdraw } from '../../src/domain/handoff/withdraw.js';
import { edit, prioritize } from '../../src/domain/issue/edit.js';
import { resolve, voidIssue } from '../../src/domain/issue/end.js';
import { endFollowUp, notSatisfied } from '../../src/domain/issue/follow-up.js';
import { note as writeNote } from '../../src/domain/issue/note.js';
import { planContact } from '../../src/domain/issue/plan-contact.js';
import { reopen } from '../../src/domain/issue/reopen.js';
import { undoKept, undoResolve } from '../../src/domain/issue/undo.js';
import { tellUpdate, valueUpdate } from '../../src/domain/issue/update.js';
import { endWaiting, waitForCustomer } from '../../src/domain/issue/waiting.js';
import type { LedgerEntry } from '../../src/domain/ledger.js';
import { type MemberId, PRIORITIES } from '../../src/domain/people.js';
import { may, rolesOf, type Verb } from '../../src/domain/permissions.js';
import { wake } from '../../src/domain/reminders/wake.js';
import { decide, refuse, type Ruling } from '../../src/domain/ruling.js';
import {
  askedOf,
  openCommitments,
  openHandoff,
  openTakes,
  type Scene,
} from '../../src/domain/scene.js';
import { custodian, custody } from '../../src/domain/take/custody.js';
import { endTake, handOver, take } from '../../src/domain/take/take.js';
import { hours, minutes } from '../../src/domain/working-time/duration.js';
import { act, members } from './scenes.js';

/** One thing that somebody tries; `which` picks among what there is, sensible or not. */
export interface Step {
  verb: Tried;
  by: MemberId;
  which: number;
  /** Minutes since the step before. */
  wait: number;
  words: string;
  to: MemberId[];
  isStale: boolean;
}

/** A step as it is drawn; `isRightful`: tried by whoever may, if there is somebody. */
export type Drawn = Step & { isRightful: boolean };

type Tried = keyof typeof attempts;

const DAY = 24 * 60;
const everybody = Object.keys(members);
const note = (words: string) => ({ nextStep: words, situation: '', watchOut: words });

/** Everything that can be tried of an issue. */
const attempts = {
  offer: (scene, step, now) =>
    offer(scene, act(step.by, now), { to: step.to, note: note(step.words) }),
  accept: (scene, step, now) => {
    const { id = '', version = 1 } = scene.handoffs.at(-1) ?? {};
    const shown = step.isStale ? version - 1 : version;
    const shake = { handoffId: id, version: shown, readBack: step.words, saysNextStepLater: true };
    return accept(scene, act(step.by, now), shake);
  },
  decline: (scene, step, now) => {
    const no = { handoffId: lastOffer(scene), kind: 'no-time', words: step.words } as const;
    return decline(scene, act(step.by, now), { ...no, suggestedId: step.to[0] ?? null });
  },
  counter: (scene, step, now) =>
    counter(scene, act(step.by, now), { handoffId: lastOffer(scene), condition: step.words }),
  amend: (scene, step, now) => {
    const { id = '', version = 1 } = scene.handoffs.at(-1) ?? {};
    const shown = step.isStale ? version - 1 : version;
    return amend(scene, act(step.by, now), {
      handoffId: id,
      version: shown,
      note: note(step.words),
    });
  },
  withdraw: (scene, step, now) => withdraw(scene, act(step.by, now), null),
  keepIt: (scene, step, now) => keepIt(scene, act(step.by, now), lastOffer(scene)),
  readBack: (scene, step, now) =>
    readBack(scene, act(step.by, now), { handoffId: lastOffer(scene), words: step.words }),
  correctReadBack: (scene, step, now) =>
    correct(scene, act(step.by, now), { handoffId: lastOffer(scene), words: step.words }),
  confirmCorrection: (scene, step, now) =>
    confirmCorrection(scene, act(step.by, now), lastOffer(scene)),
  release: (scene, step, now) => release(scene, act('system', now), step.to[0] ?? step.by),
  take: (scene, step, now) =>
    take(scene, act(step.by, now), {
      terms: scene.issue.terms - (step.isStale ? 1 : 0),
      readBack: step.words,
      reason: step.words,
    }),
  handOver: (scene, step, now) => handOver(scene, act(step.by, now), aTake(scene, step)),
  refuseTake: (scene, step, now) =>
    endTake(scene, act(step.by, now), { takeId: aTake(scene, step), as: 'refused' }),
  withdrawTake: (scene, step, now) =>
    endTake(scene, act(step.by, now), { takeId: aTake(scene, step), as: 'withdrawn' }),
  expire: (scene, _step, now) => expire(scene, act('system', now), lastOffer(scene)),
  promise: (scene, step, now) =>
    promise(scene, act(step.by, now), { what: step.words, dueAt: later(now, step) }),
  draft: (scene, step, now) =>
    draft(scene, act(step.by, now), {
      what: step.words,
      words: 'at 3',
      readings: [later(now, step), new Date(+later(now, step) + hours(12))],
      draftId: step.isStale ? aDraft(scene, step) : undefined,
    }),
  promiseReading: (scene, step, now) => {
    const draftId = aDraft(scene, step);
    const { readings } = scene.commitments.find(({ id }) => id === draftId) ?? {};
    return promiseReading(scene, act(step.by, now), {
      draftId,
      at: new Date(readings?.at(-1) ?? now),
    });
  },
  dropDraft: (scene, step, now) => dropDraft(scene, act(step.by, now), aDraft(scene, step)),
  fix: (scene, step, now) =>
    fix(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      what: 'call Ann',
      dueAt: later(now, step),
      reason: step.words,
    }),
  object: (scene, step, now) =>
    object(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      reason: step.words,
    }),
  keep: (scene, step, now) =>
    keep(scene, act(step.by, now), { commitmentId: aCommitment(scene, step), reason: step.words }),
  postpone: (scene, step, now) =>
    postpone(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      dueAt: later(now, step),
      reason: step.words,
    }),
  confirmPostponed: (scene, step, now) => {
    const draftId = aDraft(scene, step);
    return confirmPostponed(scene, act(step.by, now), { draftId, toldHow: 'phoned' });
  },
  cancel: (scene, step, now) =>
    cancel(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      reason: step.words,
    }),
  drop: (scene, step, now) =>
    drop(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      reason: step.words,
      told: { how: 'phoned', at: now },
    }),
  undoKept: (scene, step, now) =>
    undoKept(scene, act(step.by, now), picked(scene.commitments, step)?.id ?? ''),
  correct: (scene, step, now) =>
    enterInError(scene, act(step.by, now), {
      commitmentId: aCommitment(scene, step),
      reason: step.words,
    }),
  update: (scene, step, now) => tellUpdate(scene, act(step.by, now), step.words),
  value: (scene, step, now) => {
    const updateId = picked(scene.updates, step)?.id ?? '';
    return valueUpdate(scene, act(step.by, now), { updateId, value: 'answer' });
  },
  tellKind: (scene, step, now) =>
    tellUpdate(scene, act(step.by, now), step.words, {
      kind: step.which % 2 === 0 ? 'apology' : 'time',
      contactAt: step.isStale ? null : later(now, step),
      promise: step.which % 3 === 0 ? { what: step.words, dueAt: later(now, step) } : null,
    }),
  planContact: (scene, step, now) => planContact(scene, act(step.by, now), later(now, step)),
  wait: (scene, step, now) => waitForCustomer(scene, act(step.by, now), later(now, step)),
  endWaiting: (scene, step, now) => endWaiting(scene, act(step.by, now)),
  prioritize: (scene, step, now) =>
    prioritize(scene, act(step.by, now), PRIORITIES[step.which % 4] ?? 'p1'),
  retitle: (scene, step, now) => edit(scene, act(step.by, now), { title: step.words }),
  note: (scene, step, now) => writeNote(scene, act(step.by, now), step.words),
  resolve: (scene, step, now) =>
    resolve(scene, act(step.by, now), {
      outcome: step.words,
      settlements: openCommitments(scene)
        .slice(step.isStale ? 1 : 0)
        .map(({ id }) => ({ commitmentId: id, as: 'kept', reason: step.words })),
    }),
  void: (scene, step, now) => voidIssue(scene, act(step.by, now), step.words),
  reopen: (scene, step, now) => reopen(scene, act(step.by, now), step.words),
  undoResolve: (scene, step, now, ledger) =>
    undoResolve(scene, act(step.by, now), { followUpId: lastFollowUp(scene), ledger }),
  endFollowUp: (scene, step, now) =>
    endFollowUp(scene, act(step.by, now), {
      followUpId: lastFollowUp(scene),
      as: step.which % 2 === 0 ? 'satisfied' : 'skipped',
      reason: step.words,
    }),
  notSatisfied: (scene, step, now) =>
    notSatisfied(scene, act(step.by, now), { followUpId: lastFollowUp(scene), wrong: step.words }),
  leave: (scene, _step, now) => {
    const to = custodian(scene, now);
    const { number, state } = scene.issue;
    if (state !== 'open' || to === null) return refuse({ why: 'no-lead-available', number });
    return decide(custody(scene, act('system', now), { to, reason: 'their account is gone' }));
  },
  clock: (scene, _step, now) => {
    const woken = wake(scene, act('system', now));
    if (woken) return decide(woken.change);
    return refuse({ why: 'changed-meanwhile', number: scene.issue.number });
  },
} satisfies Record<
  string,
  (scene: Scene, step: Step, now: Date, ledger: readonly LedgerEntry[]) => Ruling
>;

/** The verbs of the permissions one of which an attempt needs; the clock needs none. */
export const verbsOf: Record<Tried, readonly Verb[]> = {
  offer: ['offer', 'offerInStead'],
  accept: ['accept'],
  decline: ['decline'],
  counter: ['counter'],
  amend: ['amend'],
  withdraw: ['withdraw'],
  keepIt: ['keepIt'],
  readBack: ['readBack'],
  correctReadBack: ['correctReadBack'],
  confirmCorrection: ['confirmCorrection'],
  release: [],
  take: ['take'],
  handOver: ['handOver'],
  refuseTake: ['refuseTake'],
  withdrawTake: ['withdrawTake'],
  expire: [],
  promise: ['promise'],
  draft: ['promise'],
  promiseReading: ['settleDraft'],
  dropDraft: ['settleDraft'],
  fix: ['correct'],
  object: ['object'],
  keep: ['keep'],
  postpone: ['postpone'],
  confirmPostponed: ['postpone'],
  cancel: ['cancel'],
  drop: ['postpone'],
  undoKept: ['undo'],
  correct: ['correct'],
  update: ['update'],
  tellKind: ['update'],
  planContact: ['planContact'],
  wait: ['wait'],
  endWaiting: ['wait'],
  prioritize: ['prioritize'],
  retitle: ['retitle'],
  note: ['note'],
  value: ['update'],
  resolve: ['resolve'],
  void: ['void'],
  reopen: ['reopen'],
  undoResolve: ['undo'],
  endFollowUp: ['followUp'],
  notSatisfied: ['followUp'],
  leave: [],
  clock: [],
};

/** What nobody does, but the system: these entries are its own. */
export const ofTheSystem: readonly Tried[] = ['expire', 'release', 'leave', 'clock'];

/** What comes of a step; `ledger`: all that happened before it. */
export const attempt = (
  scene: Scene,
  step: Step,
  now: Date,
  ledger: readonly LedgerEntry[],
): Ruling => attempts[step.verb](scene, step, now, ledger);

/** The step with who tries it, as things stand. */
export function cast(scene: Scene, { isRightful, ...step }: Drawn): Step {
  const handoff = openHandoff(scene);
  const candidates = [
    ...(step.verb === 'take' || making.some((verb) => verb === step.verb) ? [step.by] : []),
    ...scene.commitments.filter(({ readings }) => readings).map(({ madeBy }) => madeBy),
    scene.issue.ownerId,
    ...(handoff ? askedOf(scene, handoff.id) : []),
    ...openTakes(scene).map(({ askedBy }) => askedBy),
    ...scene.handoffs.map(({ giverId }) => giverId),
    ...scene.commitments.map(({ madeBy }) => madeBy),
  ];
  const rightful = candidates.find((each) => mayTry(scene, step.verb, each));
  return isRightful && rightful ? { ...step, by: rightful } : step;
}

/** Whether the table of permissions gives them one of the verbs that the attempt needs. */
export function mayTry(scene: Scene, tried: Tried, who: MemberId): boolean {
  const isMaker = scene.commitments.some(({ madeBy }) => madeBy === who);
  const roles = [...rolesOf(scene, who), ...(isMaker ? (['maker'] as const) : [])];
  return verbsOf[tried].some((verb) => may(verb, roles));
}

const verbs = Object.keys(attempts).filter((name): name is Tried => name in attempts);
const handshake = ['offer', 'accept', 'decline', 'amend', 'take', 'handOver'] as const;
const making = ['promise', 'draft', 'promiseReading', 'dropDraft', 'fix', 'object'] as const;
// The end of an issue ends the interesting part of its history, so it is tried less often.
const ends = ['resolve', 'undoResolve', 'endFollowUp', 'notSatisfied', 'reopen'] as const;
const others = verbs.filter((verb) => !['void', 'resolve', 'leave'].includes(verb));

const step: fc.Arbitrary<Drawn> = fc.record({
  verb: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...others) },
    { weight: 12, arbitrary: fc.constantFrom(...handshake) },
    { weight: 6, arbitrary: fc.constantFrom(...making) },
    { weight: 1, arbitrary: fc.constantFrom(...verbs) },
    { weight: 2, arbitrary: fc.constantFrom(...ends) },
  ),
  by: fc.constantFrom(...everybody, 'nobody'),
  isRightful: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  which: fc.nat({ max: 9 }),
  wait: fc.oneof(
    { weight: 2, arbitrary: fc.nat({ max: 5 }) },
    { weight: 4, arbitrary: fc.nat({ max: 60 }) },
    fc.nat({ max: 3 * DAY }),
  ),
  words: fc.oneof({ weight: 6, arbitrary: fc.constant('call Chen') }, fc.constant(' ')),
  to: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.subarray(['ana', 'bob', 'cara', 'dev'], { minLength: 1, maxLength: 2 }),
    },
    fc.uniqueArray(fc.constantFrom(...everybody), { maxLength: 3 }),
  ),
  isStale: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** What people and the clock may try of one issue, one thing after the other. */
export const histories = fc.array(step, { maxLength: 40, size: 'max' });

const later = (now: Date, { which }: Step): Date => new Date(+now + hours(which * 7) - minutes(30));
const lastFollowUp = (scene: Scene): string => scene.followUps.at(-1)?.id ?? '';
const lastOffer = (scene: Scene): string => scene.handoffs.at(-1)?.id ?? '';
const aTake = (scene: Scene, step: Step): string =>
  picked(step.isStale ? scene.takes : openTakes(scene), step)?.id ?? '';
const aDraft = (scene: Scene, step: Step): string => aCommitment(scene, step, 'draft');
const picked = <Row>(rows: readonly Row[], { which }: Step): Row | undefined =>
  rows[which % Math.max(1, rows.length)];

/** One of those in that state; of all, for what goes wrong. */
function aCommitment(scene: Scene, step: Step, state: 'open' | 'draft' = 'open'): string {
  const fitting = scene.commitments.filter((commitment) => commitment.state === state);
  return picked(step.isStale ? scene.commitments : fitting, step)?.id ?? '';
}
