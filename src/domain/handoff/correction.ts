import { type Act, changed, entry, typed } from '../act.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { workingHoursOn } from './clock.js';

/** Working hours in which the giver may correct a read-back, and in which the receiver confirms it. */
const A_WORKING_DAY = 8;

/** The last handshake of an open issue, while whoever shook then owns it; null: there is none. */
export function lastHandshake({ issue, handoffs }: Scene): Handoff | null {
  const last = handoffs.findLast(({ state }) => state === 'accepted');
  return last && issue.state === 'open' && last.acceptedBy === issue.ownerId ? last : null;
}

/** Whether there is a read-back, and the giver's silence has not closed the handshake yet. */
function isCorrectable(scene: Scene, handoff: Handoff, now: Date): boolean {
  if (lastHandshake(scene)?.id !== handoff.id || handoff.endedAt === null) return false;
  if (handoff.readBackId === null) return false;
  const from = handoff.endedAt;
  return now < workingHoursOn(scene, handoff.giverId, { from, count: A_WORKING_DAY });
}

/** Whether the receiver has not confirmed the giver's correction. */
export function isUnconfirmed(scene: Scene, handoff: Handoff): boolean {
  const isOpen = handoff.correctionId !== null && handoff.confirmedAt === null;
  return isOpen && lastHandshake(scene)?.id === handoff.id;
}

/** When a lead hears that a correction was not confirmed: a working day of the receiver after it. */
export function correctionClimbsAt(
  scene: Scene,
  { acceptedBy, correctedAt }: Handoff,
): Date | null {
  if (acceptedBy === null || correctedAt === null) return null;
  return workingHoursOn(scene, acceptedBy, { from: correctedAt, count: A_WORKING_DAY });
}

/** The handshake by which `act.by` gave the issue away, while its read-back may be corrected. */
export function correctable(
  scene: Scene,
  act: Pick<Act, 'by' | 'from' | 'now'>,
  handoffId: string,
): Ruling<Handoff> {
  const { number, ownerId } = scene.issue;
  const handoff = scene.handoffs.find(({ id }) => id === handoffId);
  const isGiver = may('correctReadBack', rolesOf(scene, act.by, act.from));
  if (!handoff || handoff.giverId !== act.by || !isGiver)
    return refuse({ why: 'not-yours-to-correct', number, giverId: handoff?.giverId ?? null });
  if (isCorrectable(scene, handoff, act.now)) return decide(handoff);
  return refuse({ why: 'correction-closed', number, ownerId });
}

/** The giver corrects the read-back; the receiver is asked to confirm. Ownership does not move back. */
export function correct(
  scene: Scene,
  act: Act,
  { handoffId, words }: { handoffId: string; words: string },
): Ruling {
  const found = correctable(scene, act, handoffId);
  if (!found.ok) return found;
  const handoff = found.change;
  const { ownerId } = scene.issue;
  if (!words.trim())
    return refuse({
      why: 'text-missing',
      what: 'what is to be put right',
      example: 'the refund was promised for Thursday, not Friday',
    });
  const text = typed(scene.issue, act, words);
  const corrected: Handoff = {
    ...handoff,
    correctionId: text.id,
    correctedAt: act.now,
    confirmedAt: null,
  };
  const wakeAt = correctionClimbsAt(scene, corrected);
  return decide(
    changed(scene, {
      handoffs: [{ ...corrected, wakeAt }],
      texts: [text],
      ledger: [entry(act, 'corrected', { handoffId, memberId: ownerId, textId: text.id })],
    }),
  );
}

/** The receiver confirms the giver's correction. */
export function confirmCorrection(scene: Scene, act: Act, handoffId: string): Ruling {
  const { number, ownerId } = scene.issue;
  const handoff = scene.handoffs.find(({ id }) => id === handoffId);
  if (!handoff || !isUnconfirmed(scene, handoff))
    return refuse({ why: 'nothing-to-confirm', number });
  if (!may('confirmCorrection', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  return decide(
    changed(scene, {
      handoffs: [{ ...handoff, confirmedAt: act.now, wakeAt: null }],
      ledger: [entry(act, 'correction-confirmed', { handoffId, textId: handoff.correctionId })],
    }),
  );
}
