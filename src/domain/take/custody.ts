import { absenceOf, isThere, standIn } from '../absence/cover.js';
import { type Act, entry, typed } from '../act.js';
import { withConsequences } from '../consequences.js';
import { pass } from '../handoff/passing.js';
import { waitingForGiver } from '../handoff/untaken.js';
import { withdrawn } from '../handoff/withdraw.js';
import type { MemberId } from '../people.js';
import { may, rolesOf } from '../permissions.js';
import { leadFor } from '../reminders/ladder.js';
import type { Change } from '../ruling.js';
import { openHandoff, type Scene } from '../scene.js';
import { hours, minutes } from '../working-time/duration.js';
import { overtaken } from './rows.js';

/** Why an owner cannot be asked. */
export type Unreachable = 'gone' | 'away' | 'off-shift' | 'silent';

/**
 * Why the owner cannot shake now: gone, away without a cover, off shift, or silent: what they were
 * asked for ran out, or they left an offer that ran out for an hour, of a P1 for fifteen minutes.
 * Null: they can be asked.
 */
function whyUnreachable(scene: Scene, now: Date): Unreachable | null {
  const { ownerId } = scene.issue;
  if (scene.members[ownerId]?.standing !== 'active') return 'gone';
  if (absenceOf(scene, ownerId, now))
    return standIn(scene, ownerId, now) === null ? 'away' : silentSince(scene, now);
  if (!isThere(scene, ownerId, now)) return 'off-shift';
  return silentSince(scene, now);
}

/** Why `act.by` may take the issue into custody now; null: they are to ask like anybody. */
export function reasonForCustody(scene: Scene, act: Omit<Act, 'newId'>): Unreachable | null {
  if (!may('custody', rolesOf(scene, act.by, act.from))) return null;
  return whyUnreachable(scene, act.now);
}

/**
 * The one transfer without a handshake: always with a reason, always on record. An open offer of the
 * former owner is withdrawn, requests for it end.
 */
export function custody(
  scene: Scene,
  act: Act,
  { to, reason }: { to: MemberId; reason: string },
): Change {
  const text = typed(scene.issue, act, reason);
  const { issue, commitments, after } = pass(scene, act, { to, custodyReasonId: text.id });
  const open = openHandoff(scene);
  const offer = open ? withdrawn(scene, act, open) : null;
  const takes = overtaken(scene, act);
  return withConsequences(after, act, {
    issue,
    handoffs: offer?.handoffs ?? [],
    receivers: offer?.receivers ?? [],
    takes: takes.rows,
    commitments,
    texts: [text],
    ledger: [
      ...(offer?.ledger ?? []),
      ...takes.ledger,
      entry(act, 'custody', {
        memberId: to,
        textId: text.id,
        facts: { from: scene.issue.ownerId },
      }),
    ],
  });
}

/** The lead whose custody an issue goes into where nobody chose: the first available who is not the owner. */
export function custodian(scene: Scene, now: Date): MemberId | null {
  return leadFor(scene, now, scene.issue.ownerId);
}

function silentSince(scene: Scene, now: Date): 'silent' | null {
  const patience = scene.issue.priority === 'p1' ? minutes(15) : hours(1);
  const untaken = waitingForGiver(scene);
  const isOfferUnanswered =
    untaken?.state === 'expired' && untaken.endedAt !== null && +untaken.endedAt + patience <= +now;
  return isOfferUnanswered || isRequestUnanswered(scene) ? 'silent' : null;
}

/** Whether the owner let the last request run out, and has not offered the issue since. */
function isRequestUnanswered({ issue, takes, handoffs }: Scene): boolean {
  const last = takes.findLast(({ state }) => state === 'expired' || state === 'refused');
  if (last?.state !== 'expired' || last.askedAt < issue.ownedSince) return false;
  return !handoffs.some(
    ({ offeredBy, offeredAt }) => offeredBy === issue.ownerId && offeredAt > last.endsAt,
  );
}
