import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import type { Commitment, Text, ToldHow } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';
import { droppedDrafts, endedAs, endEntry } from './rows.js';

/** How and when the customer was told something. */
export interface Told {
  how: ToldHow;
  at: Date;
}

/** What the ledger says besides of a promise that broke because it was dropped: no later time took its place. */
export const DROPPED = { dropped: true } as const;

/** We do not do it, and the customer knows: the promise is broken, and no new time takes its place. */
export function drop(
  scene: Scene,
  act: Act,
  { commitmentId, reason, told }: { commitmentId: string; reason: string; told: Told },
): Ruling {
  const found = movable(scene, act, 'drop', commitmentId);
  if (!found.ok) return found;
  const dropped = droppedNow(scene, act, found.change, { reason, told });
  if (!dropped.ok) return dropped;
  const { commitment, text } = dropped.change;
  const drafts = droppedDrafts(scene, act, commitmentId, text.id);
  return decide(
    withConsequences(scene, act, {
      commitments: [commitment, ...drafts],
      texts: [text],
      ledger: [endEntry(act, commitment, DROPPED), ...drafts.map((draft) => endEntry(act, draft))],
    }),
  );
}

/** `commitment` as it is once dropped, with the reason as typed. */
export function droppedNow(
  scene: Scene,
  act: Act,
  commitment: Commitment,
  { reason, told }: { reason: string; told: Told },
): Ruling<{ commitment: Commitment; text: Text }> {
  const { id: commitmentId } = commitment;
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  if (told.at > act.now) return refuse({ why: 'told-when', commitmentId, text: '', at: told.at });
  const text = typed(scene.issue, act, reason);
  const ended = endedAs(commitment, act, 'broken');
  const broken = { ...ended, reasonId: text.id, toldHow: told.how, toldAt: told.at };
  return decide({ commitment: broken, text });
}
