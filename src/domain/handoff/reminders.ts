import type { Handoff } from '../records.js';
import { atWork, leadFor, leadsInTurn } from '../reminders/ladder.js';
import { type Reminder, Reminders } from '../reminders/reminder.js';
import { askedOf, type Scene } from '../scene.js';
import { minutes } from '../working-time/duration.js';
import { correctionClimbsAt, isUnconfirmed, lastHandshake } from './correction.js';
import { isToldWithPack } from './pack.js';
import { isWaitingForGiver, waitingForGiver } from './untaken.js';

/** What the clock says of a handoff, whatever became of it. */
export function handoffReminders(scene: Scene, handoff: Handoff): Reminders {
  switch (handoff.state) {
    case 'offered':
      return new Reminders(halfTime(scene, handoff));
    case 'accepted':
      return new Reminders([...missingReadBack(scene, handoff), ...openCorrection(scene, handoff)]);
    case 'declined':
    case 'countered':
      return new Reminders(returned(scene, handoff));
    case 'expired':
      return new Reminders(untaken(scene, handoff));
    case 'withdrawn':
      return new Reminders([]);
  }
}

/** At half time those asked are nudged; they heard the offer itself when it was made. */
function halfTime(scene: Scene, handoff: Handoff): Reminder[] {
  const { id, packId, halfTimeAt: at } = handoff;
  const about =
    packId !== null && isToldWithPack(scene, handoff)
      ? { kind: 'pack-half-time' as const, subjectId: packId, slot: 'once' }
      : { kind: 'half-time' as const, subjectId: id };
  return askedOf(scene, id).map((memberId) => ({ ...about, memberId, at }));
}

/** After *I have it*: 15 minutes on whoever shook is asked what comes next, 30 minutes on a lead hears. */
function missingReadBack(scene: Scene, handoff: Handoff): Reminder[] {
  const { id: subjectId, acceptedBy, readBackId, endedAt } = handoff;
  if (readBackId !== null || acceptedBy === null || endedAt === null) return [];
  if (lastHandshake(scene)?.id !== subjectId) return [];
  const climbsAt = new Date(+endedAt + minutes(30));
  const lead = leadFor(scene, climbsAt, acceptedBy);
  return [
    {
      kind: 'read-back',
      memberId: acceptedBy,
      subjectId,
      at: new Date(+endedAt + minutes(15)),
    },
    ...(lead
      ? [{ kind: 'read-back-missing' as const, memberId: lead, subjectId, at: climbsAt }]
      : []),
  ];
}

/** A correction that was not confirmed for a working day: a lead hears once. */
function openCorrection(scene: Scene, handoff: Handoff): Reminder[] {
  const climbsAt = isUnconfirmed(scene, handoff) ? correctionClimbsAt(scene, handoff) : null;
  const lead = climbsAt && leadFor(scene, climbsAt, handoff.giverId, scene.issue.ownerId);
  if (!climbsAt || !lead) return [];
  const at = atWork(scene, lead, climbsAt);
  const slot = handoff.correctionId ?? '';
  return [{ kind: 'correction', memberId: lead, subjectId: handoff.id, at, slot }];
}

/** What came back to the giver with a no: once they are nudged, then it stands in their digest. */
function returned(scene: Scene, { id: subjectId, wakeAt }: Handoff): Reminder[] {
  if (waitingForGiver(scene)?.id !== subjectId || wakeAt === null) return [];
  return [{ kind: 'returned', memberId: scene.issue.ownerId, subjectId, at: wakeAt }];
}

/** What nobody took: one lead after the other hears, until somebody acts. */
function untaken(scene: Scene, handoff: Handoff): Reminder[] {
  const { id, packId, giverId, endedAt } = handoff;
  const isWaiting = isWaitingForGiver(scene) && waitingForGiver(scene)?.id === id;
  if (!isWaiting || endedAt === null) return [];
  const isInPack = packId !== null && isToldWithPack(scene, handoff);
  return leadsInTurn(scene, endedAt, giverId).map(({ memberId, at }) =>
    isInPack
      ? { kind: 'pack-untaken', memberId, subjectId: packId, at, slot: dayOf(at) }
      : { kind: 'untaken', memberId, subjectId: id, at, slot: 'once' },
  );
}

/** What runs out of a pack on one day is told to a lead once. */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
