import { absenceOf } from '../absence/cover.js';
import type { Member, MemberId } from '../people.js';
import type { Scene } from '../scene.js';
import { calendarOf } from '../working-time/calendars.js';
import { isWorking } from '../working-time/working-time.js';

/** Whom a new issue is offered to where its opener named nobody, and as what. */
export interface Assignment {
  to: MemberId;
  as: 'concierge' | 'rota';
}

/** Somebody of the rota. `lastAskedAt`: when an issue was last offered to them; null: never. */
export interface Turn {
  member: Member;
  isAway: boolean;
  /** Issues that are theirs, or that wait for their answer. */
  openIssues: number;
  lastAskedAt: Date | null;
}

/**
 * Whom to offer a new issue to: the customer's concierge, unless they are away; else, of the rota's
 * members at work now, the one with the fewest open issues, and of several the one longest not asked.
 * Nobody, so that it stays with its owner, where
 * - it was born where not everybody reads: its opener decides who learns of it;
 * - its owner is the concierge, or opened it and is on the rota: they took it by opening it;
 * - nobody of the rota is at work.
 */
export function assignment(scene: Scene, rota: readonly Turn[], now: Date): Assignment | null {
  const { ownerId, openedBy, private: isPrivate } = scene.issue;
  const { conciergeId } = scene.customer;
  if (isPrivate || conciergeId === ownerId) return null;
  if (conciergeId !== null && mayBeAsked(scene, conciergeId, now))
    return { to: conciergeId, as: 'concierge' };
  if (rota.some(({ member }) => member.id === openedBy)) return null;
  const [next] = rota
    .filter((turn) => turn.member.id !== ownerId && mayTakeTurn(scene, turn, now))
    .toSorted(byTurn);
  return next ? { to: next.member.id, as: 'rota' } : null;
}

function mayBeAsked(scene: Scene, memberId: MemberId, now: Date): boolean {
  const isActive = scene.members[memberId]?.standing === 'active';
  return isActive && absenceOf(scene, memberId, now) === null;
}

function mayTakeTurn({ workspace }: Scene, { member, isAway }: Turn, now: Date): boolean {
  const isAtWork = isWorking(calendarOf(workspace, member), now);
  return member.standing === 'active' && !isAway && isAtWork;
}

/** In order of turn; of equals the first on the list stays first. */
function byTurn(one: Turn, other: Turn): number {
  return one.openIssues - other.openIssues || +(one.lastAskedAt ?? 0) - +(other.lastAskedAt ?? 0);
}
