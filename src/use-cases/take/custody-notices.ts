import type { Act } from '../../domain/act.js';
import type { Change } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { type Addressed, tellNow } from '../notices.js';

/** Whom a custody concerns: the former owner, if still there, and its holder where they did not choose. */
export function custodyNotices(scene: Scene, act: Act, { issue, ledger }: Change): Addressed[] {
  const reasonId = ledger.find(({ kind }) => kind === 'custody')?.textId;
  if (!reasonId) return [];
  const fromId = scene.issue.ownerId;
  const toId = issue.ownerId;
  const notice = { kind: 'custody', issueId: issue.id, fromId, toId, reasonId } as const;
  const isStillHere = scene.members[fromId]?.standing === 'active';
  return [...(isStillHere ? [fromId] : []), toId]
    .filter((member) => member !== act.by)
    .map((member) => tellNow(member, notice, act.now));
}
