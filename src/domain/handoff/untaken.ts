import type { Handoff } from '../records.js';
import { openHandoff, openTakes, type Scene } from '../scene.js';

/** The offer that came back to its giver untaken and waits for what they do next; null: none does. */
export function waitingForGiver(scene: Scene): Handoff | null {
  const { state, ownerId } = scene.issue;
  const last = scene.handoffs.at(-1);
  if (!last || state !== 'open' || openHandoff(scene) || last.keptAt !== null) return null;
  const isUntaken =
    last.state === 'expired' || last.state === 'declined' || last.state === 'countered';
  return isUntaken && last.giverId === ownerId ? last : null;
}

/** Whether nobody acted since an offer ran out: then silence climbs from one lead to the next. */
export function isWaitingForGiver(scene: Scene): boolean {
  return waitingForGiver(scene)?.state === 'expired' && openTakes(scene).length === 0;
}
