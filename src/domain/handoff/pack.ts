import type { MemberId } from '../people.js';
import type { Handoff, Pack } from '../records.js';
import { askedOf, type Scene } from '../scene.js';
import { isWaitingForGiver, waitingForGiver } from './untaken.js';

/** The most issues of one pack: as many lines as one message of Slack's holds, and one request makes. */
export const LARGEST_PACK = 40;

/** A pack, with every issue that was offered in it as it stands now. */
export interface PackScene {
  pack: Pack;
  scenes: Scene[];
}

/** One issue of a pack, and the offer that was made of it there. */
export interface PackLine {
  scene: Scene;
  handoff: Handoff;
}

/** Whether what comes of an offer is told with the rest of its pack; a P1 does not wait for the others. */
export function isToldWithPack({ issue }: Scene, { packId }: Handoff): boolean {
  return packId !== null && issue.priority !== 'p1';
}

/** The issues of a pack, the most urgent first. */
export function packLines({ pack, scenes }: PackScene): PackLine[] {
  return scenes
    .flatMap((scene) => {
      const handoff = scene.handoffs.find(({ packId }) => packId === pack.id);
      return handoff ? [{ scene, handoff }] : [];
    })
    .toSorted((one, other) => one.scene.issue.number - other.scene.issue.number)
    .toSorted((one, other) => +one.handoff.endsAt - +other.handoff.endsAt)
    .toSorted((one, other) => one.scene.issue.priority.localeCompare(other.scene.issue.priority));
}

/** What waits for the handshake of `member`. */
export function waitingFor(pack: PackScene, member: MemberId): PackLine[] {
  return packLines(pack).filter(
    ({ scene, handoff }) =>
      handoff.state === 'offered' && askedOf(scene, handoff.id).includes(member),
  );
}

/** What `member` took of a pack, and still owns. */
export function takenBy(pack: PackScene, member: MemberId): PackLine[] {
  return packLines(pack).filter(
    ({ scene, handoff }) => handoff.acceptedBy === member && scene.issue.ownerId === member,
  );
}

/** What came back to the giver untaken, and waits for what they do next. */
export function backWithGiver(pack: PackScene): PackLine[] {
  return packLines(pack).filter(({ scene, handoff }) => waitingForGiver(scene)?.id === handoff.id);
}

/** What nobody answered in time, and nobody has acted on since. */
export function untakenOf(pack: PackScene): PackLine[] {
  return backWithGiver(pack).filter(({ scene }) => isWaitingForGiver(scene));
}

/** Whether nothing of a pack waits for an answer any more. */
export function isAnswered(pack: PackScene): boolean {
  return packLines(pack).every(({ handoff }) => handoff.state !== 'offered');
}
