import { type Act, changed, entry, typed } from '../act.js';
import { promised } from '../commitment/promise.js';
import { withConsequences } from '../consequences.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff, Issue } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { overtaken } from '../take/rows.js';
import { minutes } from '../working-time/duration.js';
import { answerable } from './answerable.js';
import { pass } from './passing.js';
import { answeredFor, ended } from './rows.js';

/**
 * A handshake: which offer, as of which version, and the read-back. `saysNextStepLater`: *I have it*,
 * by which a P1 is taken in one tap. `promise`: what the customer is promised along with it.
 */
export interface Shake {
  handoffId: string;
  version: number;
  readBack: string;
  saysNextStepLater?: boolean;
  promise?: { what: string; dueAt: Date } | null;
}

/**
 * The handshake: `act.by` becomes the owner, with every open promise, exactly as the form of
 * `version` showed them. P3 and P4 may be taken with the giver's next step as the read-back.
 */
export function accept(scene: Scene, act: Act, shake: Shake): Ruling {
  const found = answerable(scene, act, 'accept', shake);
  if (!found.ok) return found;
  const offer = found.change;
  const readBack = shake.readBack.trim() ? typed(scene.issue, act, shake.readBack) : null;
  const isLater = shake.saysNextStepLater === true && scene.issue.priority === 'p1';
  if (!readBack && !isLater && !mayAcceptWithoutWords(scene.issue))
    return refuse(missingReadBack(scene.issue));
  const readBackId = readBack?.id ?? (isLater ? null : offer.nextStepId);
  const { issue, commitments, after } = pass(scene, act, { to: act.by, custodyReasonId: null });
  const making = shake.promise ? promised(after, act, shake.promise) : null;
  if (making && !making.ok) return making;
  const takes = overtaken(scene, act);
  return decide(
    withConsequences(after, act, {
      issue,
      handoffs: [
        {
          ...ended(offer, act, 'accepted'),
          acceptedBy: act.by,
          readBackId,
          wakeAt: readBackId === null ? new Date(+act.now + minutes(15)) : null,
        },
      ],
      receivers: answeredFor(scene, act, { id: offer.id, by: act.by }),
      takes: takes.rows,
      commitments: [...commitments, ...(making?.change.commitments ?? [])],
      texts: [...(readBack ? [readBack] : []), ...(making?.change.texts ?? [])],
      ledger: [
        entry(act, 'accepted', {
          handoffId: offer.id,
          memberId: act.by,
          textId: readBackId,
          facts: { promises: commitments.map(({ id }) => id) },
        }),
        ...takes.ledger,
        ...(making?.change.ledger ?? []),
      ],
    }),
  );
}

/** Whoever took a P1 by *I have it* says what comes next. */
export function readBack(
  scene: Scene,
  act: Act,
  { handoffId, words }: { handoffId: string; words: string },
): Ruling {
  const found = withoutReadBack(scene, act, handoffId);
  if (!found.ok) return found;
  if (!words.trim()) return refuse(missingReadBack(scene.issue));
  const text = typed(scene.issue, act, words);
  const said: Handoff = { ...found.change, readBackId: text.id, wakeAt: null };
  return decide(
    changed(scene, {
      handoffs: [said],
      texts: [text],
      ledger: [entry(act, 'read-back', { handoffId, textId: text.id })],
    }),
  );
}

/** The handshake whose read-back `act.by` still owes. */
export function withoutReadBack(
  scene: Scene,
  act: Pick<Act, 'by' | 'from'>,
  handoffId: string,
): Ruling<Handoff> {
  const { number, ownerId, state } = scene.issue;
  const handoff = scene.handoffs.find(({ id }) => id === handoffId);
  if (!handoff || state !== 'open') return refuse({ why: 'changed-meanwhile', number });
  if (!may('readBack', rolesOf(scene, act.by, act.from)) || handoff.acceptedBy !== act.by)
    return refuse({ why: 'not-allowed', number, ownerId });
  if (handoff.readBackId !== null) return refuse({ why: 'read-back-given', number });
  return decide(handoff);
}

/** P3 and P4 may be taken with the giver's line as it stands; the others are read back. */
export function mayAcceptWithoutWords({ priority }: Issue): boolean {
  return priority === 'p3' || priority === 'p4';
}

/** Without a read-back it is no handshake. */
export function missingReadBack({ number }: Issue): Refusal {
  return {
    why: 'text-missing',
    what: `your next step for #${number}, and when`,
    example: 'call Chen today at 15:00 about the refund',
  };
}
