import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import type { Commitment, Text } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';
import { droppedDrafts, endedAs, endEntry } from './rows.js';

/** Ends a commitment as kept: in time, or late with the reason. */
export function keep(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  const found = movable(scene, act, 'keep', commitmentId);
  if (!found.ok) return found;
  const commitment = found.change;
  if (act.now > commitment.dueAt && !reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const kept = keptNow(scene, act, commitment, reason);
  const ended = [kept.commitment, ...droppedDrafts(scene, act, commitment.id, kept.text?.id)];
  return decide(
    withConsequences(scene, act, {
      commitments: ended,
      texts: kept.text ? [kept.text] : [],
      ledger: ended.map((each) => endEntry(act, each)),
    }),
  );
}

/** `commitment` as it is once kept now, with the reason as typed where it is late. */
export function keptNow(
  scene: Scene,
  act: Act,
  commitment: Commitment,
  reason: string,
): { commitment: Commitment; text: Text | null } {
  if (act.now <= commitment.dueAt)
    return { commitment: endedAs(commitment, act, 'kept'), text: null };
  const text = typed(scene.issue, act, reason);
  return { commitment: { ...endedAs(commitment, act, 'kept-late'), reasonId: text.id }, text };
}
