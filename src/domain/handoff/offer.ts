import { type Act, changed, entry } from '../act.js';
import type { MemberId } from '../people.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { askedOf, openHandoff, type Scene } from '../scene.js';
import { type Answering, nothingOpen } from './answerable.js';
import { offerClock } from './clock.js';
import { type Note, noteTexts } from './note.js';
import { awayAmong } from './prospect.js';
import { asked } from './rows.js';
import { isWaitingForGiver } from './untaken.js';

/** An offer as its giver makes it. `evenIfAway`: they chose somebody who is away, knowing the cover. */
export interface Offering {
  to: readonly MemberId[];
  note: Note;
  evenIfAway?: boolean;
  packId?: string;
}

/**
 * Offers the issue. The owner stays the owner, with its clocks, until somebody shakes. A lead may
 * offer in the stead of an owner whose own offer nobody took.
 */
export function offer(scene: Scene, act: Act, offering: Offering): Ruling {
  const { to, note, packId = null } = offering;
  const no = refusalToOffer(scene, act, offering);
  if (no) return refuse(no);
  const kept = noteTexts(scene, act, note);
  if (!kept.ok) return kept;
  const { texts, ids } = kept.change;
  const { issue } = scene;
  const clock = offerClock(scene, act, to);
  const handoff: Handoff = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    giverId: issue.ownerId,
    offeredBy: act.by,
    packId,
    state: 'offered',
    version: 1,
    ...ids,
    offeredAt: act.now,
    ...clock,
    wakeAt: clock.halfTimeAt,
    endedAt: null,
    endedBy: null,
    acceptedBy: null,
    readBackId: null,
    reasonId: null,
    correctionId: null,
    correctedAt: null,
    confirmedAt: null,
    keptAt: null,
  };
  return decide(
    changed(scene, {
      handoffs: [handoff],
      receivers: to.map((memberId) => asked(handoff, memberId)),
      texts,
      ledger: [
        entry(act, 'offered', {
          handoffId: handoff.id,
          textId: ids.nextStepId,
          facts: { to: [...to], endsAt: clock.endsAt.toISOString() },
        }),
      ],
    }),
  );
}

/** The giver changes the note of an open offer: it is a version on, and its clock begins anew. */
export function amend(
  scene: Scene,
  act: Act,
  { handoffId, version, note }: { handoffId: string; version: number; note: Note },
): Ruling {
  const found = amendable(scene, act, { handoffId, version });
  if (!found.ok) return found;
  const handoff = found.change;
  const kept = noteTexts(scene, act, note);
  if (!kept.ok) return kept;
  const { texts, ids } = kept.change;
  const clock = offerClock(scene, act, askedOf(scene, handoff.id));
  const amended: Handoff = {
    ...handoff,
    ...ids,
    ...clock,
    wakeAt: clock.halfTimeAt,
    version: handoff.version + 1,
  };
  return decide(
    changed(scene, {
      handoffs: [amended],
      texts,
      ledger: [
        entry(act, 'amended', {
          handoffId,
          textId: ids.nextStepId,
          facts: { endsAt: clock.endsAt.toISOString() },
        }),
      ],
    }),
  );
}

/** The open offer, if its note is `act.by`'s to change; `version`: as they read it, null: any. */
export function amendable(
  scene: Scene,
  act: Pick<Act, 'by' | 'from'>,
  { handoffId, version }: Answering,
): Ruling<Handoff> {
  const handoff = openHandoff(scene);
  const { number } = scene.issue;
  if (handoff?.id !== handoffId) return refuse(nothingOpen(scene, handoffId));
  if (version !== null && version !== handoff.version)
    return refuse({ why: 'changed-meanwhile', number });
  if (may('amend', rolesOf(scene, act.by, act.from))) return decide(handoff);
  return refuse({ why: 'not-yours-to-withdraw', number, giverId: handoff.giverId });
}

/** Whether `member` may offer the issue now: its owner, or a lead where nobody took the owner's offer. */
export function mayOffer(scene: Scene, { by, from }: Pick<Act, 'by' | 'from'>): boolean {
  const roles = rolesOf(scene, by, from);
  return may('offer', roles) || (may('offerInStead', roles) && isWaitingForGiver(scene));
}

/** Why the issue is not `by`'s to offer now, whoever is asked; null: it is. */
export function refusalToGiver(scene: Scene, by: Pick<Act, 'by' | 'from'>): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  const open = openHandoff(scene);
  if (open)
    return { why: 'already-offered', number, to: askedOf(scene, open.id), endsAt: open.endsAt };
  return mayOffer(scene, by) ? null : { why: 'not-allowed', number, ownerId };
}

function refusalToOffer(
  scene: Scene,
  act: Act,
  { to, evenIfAway = false }: Offering,
): Refusal | null {
  const no = refusalToGiver(scene, act);
  if (no) return no;
  const { number, ownerId } = scene.issue;
  if (to.length === 0) return { why: 'nobody-named', number };
  if (to.includes(ownerId)) return { why: 'already-the-owner', number, memberId: ownerId };
  // A lead who would have it asks for it; an offer of their own hand would go round the owner.
  if (to.includes(act.by)) return { why: 'offered-to-yourself', number };
  return refusalOfReceivers(scene, to) ?? (evenIfAway ? null : refusalOfAway(scene, act, to));
}

function refusalOfReceivers(scene: Scene, to: readonly MemberId[]): Refusal | null {
  for (const memberId of to) {
    const standing = scene.members[memberId]?.standing ?? 'unknown';
    if (standing !== 'active') return { why: 'cannot-own', memberId, standing };
  }
  return null;
}

/** Where somebody asked is away, the giver is shown the cover and chooses. */
function refusalOfAway(scene: Scene, { now }: Act, to: readonly MemberId[]): Refusal | null {
  const [first] = awayAmong(scene, to, now);
  return first ? { why: 'receiver-away', number: scene.issue.number, ...first } : null;
}
