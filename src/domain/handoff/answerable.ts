import type { Act } from '../act.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { askedOf, openHandoff, type Scene } from '../scene.js';
import { handoffMoves } from './moves.js';

/** Which offer is answered, and the version that was read; null: any. */
export interface Answering {
  handoffId: string;
  version: number | null;
}

/** The open offer, or the one named, if it is `act.by`'s to answer. */
export function offerToAnswer(
  scene: Scene,
  act: Pick<Act, 'by' | 'from'>,
  named: string | null = null,
): Ruling<Handoff> {
  const handoffId = named ?? openHandoff(scene)?.id ?? null;
  if (handoffId === null) return refuse(nothingOpen(scene, null));
  return answerable(scene, act, 'accept', { handoffId, version: null });
}

/** The open handoff that `act.by` may answer: gone, settled, stale and not theirs are refused. */
export function answerable(
  scene: Scene,
  act: Pick<Act, 'by' | 'from'>,
  move: 'accept' | 'decline' | 'counter',
  { handoffId, version }: Answering,
): Ruling<Handoff> {
  const handoff = openHandoff(scene);
  const { number, ownerId } = scene.issue;
  if (handoff?.id !== handoffId) return refuse(nothingOpen(scene, handoffId));
  if (version !== null && version !== handoff.version)
    return refuse({ why: 'changed-meanwhile', number });
  if (!may(handoffMoves[move].verb, rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-yours-to-answer', number, to: askedOf(scene, handoff.id), ownerId });
  return decide(handoff);
}

/** There is no such open offer; what became of it. */
export function nothingOpen(scene: Scene, handoffId: string | null): Refusal {
  const former = scene.handoffs.findLast(({ id }) => handoffId === null || id === handoffId);
  return {
    why: 'no-open-handoff',
    number: scene.issue.number,
    ended: former?.state ?? null,
    takenBy: former?.acceptedBy ?? null,
  };
}
