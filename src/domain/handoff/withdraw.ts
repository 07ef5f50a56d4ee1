import { type Act, changed, entry } from '../act.js';
import type { MemberId } from '../people.js';
import { may, rolesOf } from '../permissions.js';
import type { Handoff } from '../records.js';
import { leadsInTurn } from '../reminders/ladder.js';
import { type Change, decide, refuse, type Ruling } from '../ruling.js';
import { askedOf, openHandoff, receiversOf, type Scene } from '../scene.js';
import { nothingOpen } from './answerable.js';
import { ended, releasedAll } from './rows.js';
import { waitingForGiver } from './untaken.js';

/** The giver takes the offer back. `handoffId` null: whichever is open. */
export function withdraw(scene: Scene, act: Act, handoffId: string | null): Ruling {
  const handoff = openHandoff(scene);
  if (!handoff || (handoffId !== null && handoff.id !== handoffId))
    return refuse(nothingOpen(scene, handoffId));
  if (!may('withdraw', rolesOf(scene, act.by, act.from)))
    return refuse({
      why: 'not-yours-to-withdraw',
      number: scene.issue.number,
      giverId: handoff.giverId,
    });
  return decide(changed(scene, withdrawn(scene, act, handoff)));
}

/** The rows of `handoff` once withdrawn; also what ending its issue and a custody do to it. */
export function withdrawn(scene: Scene, act: Act, handoff: Handoff) {
  return {
    handoffs: [ended(handoff, act, 'withdrawn')],
    receivers: releasedAll(scene, act, handoff),
    ledger: [entry(act, 'withdrawn', { handoffId: handoff.id })],
  };
}

/** An offer nobody took in time ends; the owner stays the owner, and silence begins to climb. */
export function expire(scene: Scene, act: Act, handoffId: string): Ruling {
  const handoff = openHandoff(scene);
  if (handoff?.id !== handoffId) return refuse(nothingOpen(scene, handoffId));
  if (handoff.endsAt > act.now)
    return refuse({ why: 'changed-meanwhile', number: scene.issue.number });
  return decide(changed(scene, expired(scene, act, handoff)));
}

/** Somebody who was asked has left: they are asked no more, and if nobody is left the offer ends. */
export function release(scene: Scene, act: Act, member: MemberId): Ruling {
  const handoff = openHandoff(scene);
  if (!handoff || !askedOf(scene, handoff.id).includes(member))
    return refuse(nothingOpen(scene, handoff?.id ?? null));
  const isLast = askedOf(scene, handoff.id).length === 1;
  const released = entry(act, 'released', { handoffId: handoff.id, memberId: member });
  if (isLast) {
    const end = expired(scene, act, handoff);
    return decide(changed(scene, { ...end, ledger: [released, ...end.ledger] }));
  }
  return decide(
    changed(scene, {
      receivers: receiversOf(scene, handoff.id)
        .filter(({ memberId }) => memberId === member)
        .map((receiver) => ({ ...receiver, state: 'released', answeredAt: act.now })),
      ledger: [released],
    }),
  );
}

/** *Keep it*: the giver keeps what nobody took, so nobody asks them about it any more. */
export function keepIt(scene: Scene, act: Act, handoffId: string): Ruling {
  const handoff = waitingForGiver(scene);
  const { number, ownerId } = scene.issue;
  if (handoff?.id !== handoffId) return refuse({ why: 'changed-meanwhile', number });
  if (!may('keepIt', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  return decide(
    changed(scene, {
      handoffs: [{ ...handoff, keptAt: act.now, wakeAt: null }],
      ledger: [entry(act, 'kept-it', { handoffId })],
    }),
  );
}

function expired(scene: Scene, act: Act, handoff: Handoff) {
  const [first] = leadsInTurn(scene, act.now, handoff.giverId);
  return {
    handoffs: [{ ...ended(handoff, act, 'expired'), wakeAt: first?.at ?? null }],
    receivers: releasedAll(scene, act, handoff),
    ledger: [entry(act, 'expired', { handoffId: handoff.id })],
  } satisfies Partial<Change>;
}
