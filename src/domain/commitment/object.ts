import { type Act, changed, entry, typed } from '../act.js';
import type { Commitment } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';

/**
 * The owner tells whoever promised in their stead what they have against it, once. The customer
 * heard the promise, so it counts all the same.
 */
export function object(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  const found = movable(scene, act, 'object', commitmentId);
  if (!found.ok) return found;
  const commitment = found.change;
  const { number } = scene.issue;
  if (!isObjectionable(scene, commitment)) {
    const objected = commitment.objectionId !== null;
    return refuse({ why: 'nothing-to-object', number, makerId: commitment.madeBy, objected });
  }
  if (!reason.trim()) return refuse({ why: 'reason-needed', number, commitmentId });
  const text = typed(scene.issue, act, reason);
  const about = { commitmentId, memberId: commitment.madeBy, textId: text.id };
  return decide(
    changed(scene, {
      commitments: [{ ...commitment, objectionId: text.id }],
      texts: [text],
      ledger: [entry(act, 'objected', about)],
    }),
  );
}

/** Whether somebody else made it while the issue was its owner's, who has not objected yet. */
export function isObjectionable({ issue }: Scene, promise: Commitment): boolean {
  const { madeBy, madeAt, objectionId } = promise;
  return madeBy !== issue.ownerId && madeAt >= issue.ownedSince && objectionId === null;
}
