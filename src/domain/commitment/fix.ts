import { type Act, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';
import { promised } from './promise.js';
import { droppedDrafts, endedAs, endEntry } from './rows.js';

/**
 * Corrects a slip in a promise that was just made: the one that was entered ends in error, and the one
 * that the customer heard stands in its place.
 */
export function fix(
  scene: Scene,
  act: Act,
  { commitmentId, reason, ...said }: FixedPromise,
): Ruling {
  const found = movable(scene, act, 'correct', commitmentId);
  if (!found.ok) return found;
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const made = promised(scene, act, { ...said, replacesId: commitmentId });
  if (!made.ok) return made;
  const text = typed(scene.issue, act, reason);
  const wrong = { ...endedAs(found.change, act, 'entered-in-error'), reasonId: text.id };
  const ended = [wrong, ...droppedDrafts(scene, act, commitmentId, text.id)];
  const { commitments, texts, ledger } = made.change;
  return decide(
    withConsequences(scene, act, {
      commitments: [...ended, ...commitments],
      texts: [text, ...texts],
      ledger: [...ended.map((each) => endEntry(act, each)), ...ledger],
    }),
  );
}

/** What the customer heard, and what was wrong in the promise as it was entered. */
export interface FixedPromise {
  commitmentId: string;
  what: string;
  dueAt: Date;
  reason: string;
}
