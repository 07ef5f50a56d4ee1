import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { type CommitmentMove, movable } from './moves.js';
import { droppedDrafts, endedAs, endEntry } from './rows.js';

/** The customer no longer needs it. */
export function cancel(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  return endWithReason(scene, act, { commitmentId, reason, as: 'cancelled', move: 'cancel' });
}

/** It was never promised: a slip of whoever entered it. */
export function enterInError(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  return endWithReason(scene, act, {
    commitmentId,
    reason,
    as: 'entered-in-error',
    move: 'correct',
  });
}

function endWithReason(
  scene: Scene,
  act: Act,
  how: {
    commitmentId: string;
    reason: string;
    as: 'cancelled' | 'entered-in-error';
    move: CommitmentMove;
  },
): Ruling {
  const { commitmentId, reason } = how;
  const found = movable(scene, act, how.move, commitmentId);
  if (!found.ok) return found;
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const text = typed(scene.issue, act, reason);
  const ending = { ...endedAs(found.change, act, how.as), reasonId: text.id };
  const ended = [ending, ...droppedDrafts(scene, act, commitmentId, text.id)];
  return decide(
    withConsequences(scene, act, {
      commitments: ended,
      texts: [text],
      ledger: ended.map((each) => endEntry(act, each)),
    }),
  );
}
