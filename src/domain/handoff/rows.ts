import type { Act } from '../act.js';
import type { MemberId } from '../people.js';
import type { Handoff, HandoffState, Receiver } from '../records.js';
import { askedOf, receiversOf, type Scene } from '../scene.js';

/** `handoff` as it is once ended by `act`. */
export function ended(handoff: Handoff, act: Act, state: HandoffState): Handoff {
  return { ...handoff, state, endedAt: act.now, endedBy: act.by, wakeAt: null };
}

/** Somebody whom `handoff` is offered to, who has not answered. */
export function asked({ workspaceId, id }: Handoff, memberId: MemberId): Receiver {
  return {
    workspaceId,
    handoffId: id,
    memberId,
    state: 'asked',
    reasonKind: null,
    reasonId: null,
    suggestedId: null,
    answeredAt: null,
  };
}

/** Those who were still asked, once `taker` shook: they need not answer any more. */
export function answeredFor(scene: Scene, act: Act, taker: { id: string; by: MemberId }) {
  return stillAsked(scene, taker.id).map((receiver): Receiver => ({
    ...receiver,
    state: receiver.memberId === taker.by ? 'accepted' : 'released',
    answeredAt: act.now,
  }));
}

/** Those who were still asked, once nobody is asked any more. */
export function releasedAll(scene: Scene, act: Act, handoff: Handoff): Receiver[] {
  return stillAsked(scene, handoff.id).map((receiver) => ({
    ...receiver,
    state: 'released',
    answeredAt: act.now,
  }));
}

function stillAsked(scene: Scene, handoffId: string): Receiver[] {
  const names = askedOf(scene, handoffId);
  return receiversOf(scene, handoffId).filter(({ memberId }) => names.includes(memberId));
}
