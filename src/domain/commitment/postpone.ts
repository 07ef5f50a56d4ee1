import { type Act, entry, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import type { Commitment, ToldHow } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { movable } from './moves.js';
import { begun, droppedDrafts, endedAs, endEntry, madeEntry } from './rows.js';

/**
 * Asks for a later time: the new time waits as a draft until the customer was told. A second asking
 * replaces the first.
 */
export function postpone(
  scene: Scene,
  act: Act,
  { commitmentId, dueAt, reason }: { commitmentId: string; dueAt: Date; reason: string },
): Ruling {
  const found = movable(scene, act, 'postpone', commitmentId);
  if (!found.ok) return found;
  const { change: commitment } = found;
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  if (dueAt <= commitment.dueAt) return refuse({ why: 'date-not-later', dueAt: commitment.dueAt });
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const text = typed(scene.issue, act, reason);
  const { kind, whatId, id: replacesId } = commitment;
  const draft = begun(scene, act, { kind, whatId, dueAt, state: 'draft', replacesId });
  const waiting = { ...draft, reasonId: text.id };
  const dropped = droppedDrafts(scene, act, commitment.id, text.id);
  return decide(
    withConsequences(scene, act, {
      commitments: [waiting, ...dropped],
      texts: [text],
      ledger: [
        entry(act, 'drafted', {
          commitmentId: waiting.id,
          textId: text.id,
          facts: { dueAt: dueAt.toISOString(), of: kind, replaces: commitment.id },
        }),
        ...dropped.map((each) => endEntry(act, each)),
      ],
    }),
  );
}

/**
 * The customer was told of the later time, now or at `toldAt`: the promise ends as moved, or as broken
 * where they were told after it was due, and its draft becomes the promise.
 */
export function confirmPostponed(
  scene: Scene,
  act: Act,
  { draftId, toldHow, toldAt = act.now }: { draftId: string; toldHow: ToldHow; toldAt?: Date },
): Ruling {
  const found = movable(scene, act, 'confirmPostponed', draftId);
  if (!found.ok) return found;
  const draft = found.change;
  const replaced = movable(scene, act, 'postpone', draft.replacesId ?? '');
  if (!replaced.ok) return replaced;
  if (draft.dueAt <= act.now) return refuse({ why: 'date-past', at: draft.dueAt });
  if (toldAt > act.now)
    return refuse({ why: 'told-when', commitmentId: draftId, text: '', at: toldAt });
  const former: Commitment = {
    ...endedAs(replaced.change, act, toldAt <= replaced.change.dueAt ? 'moved' : 'broken'),
    reasonId: draft.reasonId,
    toldHow,
    toldAt,
  };
  const { kind, whatId, dueAt, replacesId } = draft;
  const fresh = begun(scene, act, { kind, whatId, dueAt, state: 'open', replacesId });
  const confirmed = { ...fresh, id: draft.id };
  return decide(
    withConsequences(scene, act, {
      commitments: [former, confirmed],
      ledger: [endEntry(act, former), madeEntry(act, confirmed)],
    }),
  );
}
