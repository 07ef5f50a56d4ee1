import type { Act } from '../../domain/act.js';
import { isToldWithPack } from '../../domain/handoff/pack.js';
import type { Handoff } from '../../domain/records.js';
import type { Scene } from '../../domain/scene.js';
import { type Addressed, tellNow } from '../notices.js';

/**
 * To whoever shook, once they have said what comes next: a draft with which to introduce themselves to
 * the customer. What they take out of a pack is told in one go.
 */
export function introduction(scene: Scene, handoff: Handoff, { now }: Act): Addressed[] {
  const { id: handoffId, acceptedBy, readBackId } = handoff;
  if (acceptedBy === null || readBackId === null || isToldWithPack(scene, handoff)) return [];
  const notice = { kind: 'introduction', issueId: scene.issue.id, handoffId } as const;
  return [tellNow(acceptedBy, notice, now)];
}
