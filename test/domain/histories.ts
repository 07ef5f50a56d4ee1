import fc from 'fast-check';

import {
  cancel,
  confirmPostponed,
  enterInError,
  keep,
  postpone,
  promise,
} from '../../src/domain/commitment.js';
import { accept, decline, expire, offer, withdraw } from '../../src/domain/handoff.js';
import { resolve, voidIssue } from '../../src/domain/issue-end.js';
import type { MemberId } from '../../src/domain/people.js';
import { may, rolesOf, type Verb } from '../../src/domain/permissions.js';
import { decide, refuse, type Ruling } from '../../src/domain/ruling.js';
import { askedOf, openCommitments, openHandoff, type Scene } from '../../src/domain/scene.js';
import { tellUpdate, valueUpdate } from '../../src/domain/update.js';
import { wake } from '../../src/domain/wake.js';
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
    const shake = { handoffId: id, version: shown, readBack: step.words };
    return accept(scene, act(step.by, now), shake);
  },
  decline: (scene, step, now) => {
    const handoffId = scene.handoffs.at(-1)?.id ?? '';
    return decline(scene, act(step.by, now), { handoffId, kind: 'no-time', words: step.words });
  },
  withdraw: (scene, step, now) => withdraw(scene, act(step.by, now), null),
  expire: (scene, _step, now) => expire(scene, act('system', now), scene.handoffs.at(-1)?.id ?? ''),
  promise: (scene, step, now) =>
    promise(scene, act(step.by, now), { what: step.words, dueAt: later(now, step) }),
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
  resolve: (scene, step, now) =>
    resolve(scene, act(step.by, now), {
      outcome: step.words,
      settlements: openCommitments(scene)
        .slice(step.isStale ? 1 : 0)
        .map(({ id }) => ({ commitmentId: id, as: 'kept', reason: step.words })),
    }),
  void: (scene, step, now) => voidIssue(scene, act(step.by, now), step.words),
  clock: (scene, _step, now) => {
    const woken = wake(scene, act('system', now));
    if (woken) return decide(woken.change);
    return refuse({ why: 'changed-meanwhile', number: scene.issue.number });
  },
} satisfies Record<string, (scene: Scene, step: Step, now: Date) => Ruling>;

/** The verb of the permissions that an attempt needs; the clock needs none. */
export const verbOf: Record<Tried, Verb | null> = {
  offer: 'offer',
  accept: 'accept',
  decline: 'decline',
  withdraw: 'withdraw',
  expire: null,
  promise: 'promise',
  keep: 'keep',
  postpone: 'postpone',
  confirmPostponed: 'postpone',
  cancel: 'cancel',
  correct: 'correct',
  update: 'update',
  value: 'update',
  resolve: 'resolve',
  void: 'void',
  clock: null,
};

export const attempt = (scene: Scene, step: Step, now: Date): Ruling =>
  attempts[step.verb](scene, step, now);

/** The step with who tries it, as things stand. */
export function cast(scene: Scene, { isRightful, ...step }: Drawn): Step {
  const handoff = openHandoff(scene);
  const verb = verbOf[step.verb];
  const candidates = [scene.issue.ownerId, ...(handoff ? askedOf(scene, handoff.id) : [])];
  const rightful = candidates.find((each) => verb && may(verb, rolesOf(scene, each)));
  return isRightful && rightful ? { ...step, by: rightful } : step;
}

const verbs = Object.keys(attempts).filter((name): name is Tried => name in attempts);
const handshake = ['offer', 'accept', 'decline', 'withdraw'] as const;
// The end of an issue ends the interesting part of its history, so it is tried less often.
const others = verbs.filter((verb) => verb !== 'void' && verb !== 'resolve');

const step: fc.Arbitrary<Drawn> = fc.record({
  verb: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...others) },
    { weight: 12, arbitrary: fc.constantFrom(...handshake) },
    { weight: 1, arbitrary: fc.constantFrom(...verbs) },
  ),
  by: fc.constantFrom(...everybody, 'nobody'),
  isRightful: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  which: fc.nat({ max: 9 }),
  wait: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 60 }) }, fc.nat({ max: 3 * DAY })),
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
const aDraft = (scene: Scene, step: Step): string => aCommitment(scene, step, 'draft');
const picked = <Row>(rows: readonly Row[], { which }: Step): Row | undefined =>
  rows[which % Math.max(1, rows.length)];

/** One of those in that state; of all, for what goes wrong. */
function aCommitment(scene: Scene, step: Step, state: 'open' | 'draft' = 'open'): string {
  const fitting = scene.commitments.filter((commitment) => commitment.state === state);
  return picked(step.isStale ? scene.commitments : fitting, step)?.id ?? '';
}
