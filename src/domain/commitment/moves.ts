import type { Act } from '../act.js';
import { may, rolesOf, type Verb } from '../permissions.js';
import type { Commitment, CommitmentState } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';

/** How a commitment can end or begin; its buttons and its rules read the same table. */
export const commitmentMoves = {
  keep: { verb: 'keep', from: ['open'] },
  postpone: { verb: 'postpone', from: ['open'] },
  confirmPostponed: { verb: 'postpone', from: ['draft'] },
  drop: { verb: 'postpone', from: ['open'] },
  cancel: { verb: 'cancel', from: ['open'] },
  correct: { verb: 'correct', from: ['open'] },
} as const satisfies Record<string, { verb: Verb; from: readonly CommitmentState[] }>;

export type CommitmentMove = keyof typeof commitmentMoves;

/** The commitment, if `act.by` may do that with it now. */
export function movable(
  scene: Scene,
  act: Act,
  move: CommitmentMove,
  commitmentId: string,
): Ruling<Commitment> {
  const { verb, from } = commitmentMoves[move];
  const states: readonly CommitmentState[] = from;
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  const { number } = scene.issue;
  if (!commitment) return refuse({ why: 'no-such-promise', number });
  if (scene.issue.state !== 'open') return refuse(issueEnded(scene, scene.issue.state));
  if (!states.includes(commitment.state))
    return refuse({ why: 'promise-ended', number, state: commitment.state });
  return may(verb, rolesOf(scene, act.by, act.from))
    ? decide(commitment)
    : refuse(notAllowed(scene));
}

export const issueEnded = (scene: Scene, state: 'resolved' | 'void'): Refusal => ({
  why: 'issue-ended',
  number: scene.issue.number,
  state,
});

export const notAllowed = (scene: Scene): Refusal => ({
  why: 'not-allowed',
  number: scene.issue.number,
  ownerId: scene.issue.ownerId,
});
