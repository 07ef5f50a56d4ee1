import type { Handoff } from '../records.js';
import type { Scene } from '../scene.js';
import { lastHandshake } from './correction.js';

/** Whether the customer has heard from whoever shook on `handoff` since then. */
export function hasIntroduced({ updates }: Scene, { acceptedBy, endedAt }: Handoff): boolean {
  return updates.some(
    ({ toldBy, toldAt }) => toldBy === acceptedBy && endedAt !== null && toldAt >= endedAt,
  );
}

/**
 * Whether whoever shook on `handoff` is still to introduce themselves: the issue is open and theirs,
 * they have said what comes next, and the customer has not heard from them.
 */
export function isIntroductionDue(scene: Scene, handoff: Handoff): boolean {
  const isTheirs = lastHandshake(scene)?.id === handoff.id;
  return isTheirs && handoff.readBackId !== null && !hasIntroduced(scene, handoff);
}
