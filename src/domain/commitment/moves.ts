import type { Act } from '../act.js';
import type { MemberId } from '../people.js';
import { may, type Role, rolesOf, type Verb } from '../permissions.js';
import type { Commitment, CommitmentState } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { minutes } from '../working-time/duration.js';

/** `of`: the kind it is for; left out: any. `within`: for how long after it was made; left out: always. */
interface Move {
  verb: Verb;
  from: readonly CommitmentState[];
  of?: Commitment['kind'];
  within?: number;
}

const moves = {
  keep: { verb: 'keep', from: ['open'] },
  postpone: { verb: 'postpone', from: ['open'] },
  confirmPostponed: { verb: 'postpone', from: ['draft'] },
  drop: { verb: 'postpone', from: ['open'] },
  cancel: { verb: 'cancel', from: ['open'] },
  correct: { verb: 'correct', from: ['open'], of: 'promise', within: minutes(10) },
  object: { verb: 'object', from: ['open'], of: 'promise' },
  settleDraft: { verb: 'settleDraft', from: ['draft'] },
} satisfies Record<string, Move>;

export type CommitmentMove = keyof typeof moves;

/** How a commitment can end or begin; its buttons and its rules read the same table. */
export const commitmentMoves: Record<CommitmentMove, Move> = moves;

/** The commitment, if `act.by` may do that with it now. */
export function movable(
  scene: Scene,
  act: Act,
  move: CommitmentMove,
  commitmentId: string,
): Ruling<Commitment> {
  const { verb, from, of } = commitmentMoves[move];
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  const { number } = scene.issue;
  const isOfKind = of === undefined || commitment?.kind === of;
  if (!commitment || !isOfKind) return refuse({ why: 'no-such-promise', number });
  if (scene.issue.state !== 'open') return refuse(issueEnded(scene, scene.issue.state));
  if (!from.includes(commitment.state))
    return refuse({ why: 'promise-ended', number, state: commitment.state });
  if (!may(verb, rolesAbout(scene, commitment, act))) return refuse(notAllowed(scene));
  return isInTime(move, commitment, act.now)
    ? decide(commitment)
    : refuse(tooLateToFix(scene, act, commitment));
}

/** Everything that `by` is to the scene's issue and to one of its promises. */
export function rolesAbout(
  scene: Scene,
  { madeBy }: Commitment,
  { by, from = null }: { by: MemberId; from?: string | null },
): Role[] {
  const roles = rolesOf(scene, by, from);
  return madeBy === by && scene.members[by]?.standing === 'active' ? [...roles, 'maker'] : roles;
}

/** Whether the time for that has not run out. */
export function isInTime(move: CommitmentMove, { madeAt }: Commitment, now: Date): boolean {
  const { within = Infinity } = commitmentMoves[move];
  return +now - +madeAt <= within;
}

function tooLateToFix(scene: Scene, act: Act, { id: commitmentId }: Commitment): Refusal {
  const { number, ownerId } = scene.issue;
  const isOwner = ownerId === act.by;
  return { why: 'too-late-to-fix', number, ownerId, commitmentId: isOwner ? commitmentId : null };
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
