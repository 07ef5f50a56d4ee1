import { type Act, changed, entry, typed } from '../act.js';
import type { MemberId } from '../people.js';
import type { DeclineReason, Handoff, Receiver } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import { askedOf, receiversOf, type Scene } from '../scene.js';
import { answerable } from './answerable.js';
import { returnNudge } from './clock.js';
import { isToldWithPack } from './pack.js';
import { ended } from './rows.js';

/** A no, with why, and whom to ask instead. */
export interface Decline {
  handoffId: string;
  kind: DeclineReason | null;
  words: string;
  suggestedId?: MemberId | null;
}

/** A receiver says no. The last of those asked ends the offer; the owner stays the owner. */
export function decline(scene: Scene, act: Act, no: Decline): Ruling {
  return sayNo(scene, act, { ...no, move: 'decline', suggestedId: no.suggestedId ?? null });
}

/** A receiver would take it on a condition: the giver amends and offers again, or keeps it. */
export function counter(
  scene: Scene,
  act: Act,
  { handoffId, condition }: { handoffId: string; condition: string },
): Ruling {
  const { number } = scene.issue;
  const answered = sayNo(scene, act, {
    handoffId,
    kind: null,
    words: condition,
    suggestedId: null,
    move: 'counter',
  });
  if (!answered.ok || condition.trim()) return answered;
  return refuse({
    why: 'text-missing',
    what: `on what condition you would take #${number}`,
    example: 'somebody calls Chen before noon',
  });
}

const outcomes = { decline: 'declined', counter: 'countered' } as const;

function sayNo(
  scene: Scene,
  act: Act,
  no: Required<Decline> & { move: keyof typeof outcomes },
): Ruling {
  const found = answerable(scene, act, no.move, { handoffId: no.handoffId, version: null });
  if (!found.ok) return found;
  const handoff = found.change;
  const state = outcomes[no.move];
  const words = no.words.trim() ? typed(scene.issue, act, no.words) : null;
  const answer = {
    state,
    reasonKind: no.kind,
    reasonId: words?.id ?? null,
    suggestedId: no.suggestedId,
    answeredAt: act.now,
  };
  const isLast = askedOf(scene, handoff.id).every((member) => member === act.by);
  return decide(
    changed(scene, {
      handoffs: isLast ? [returned(scene, act, { handoff, state, reasonId: answer.reasonId })] : [],
      receivers: receiversOf(scene, handoff.id)
        .filter(({ memberId }) => memberId === act.by)
        .map((receiver): Receiver => ({ ...receiver, ...answer })),
      texts: words ? [words] : [],
      ledger: [
        entry(act, state, {
          handoffId: handoff.id,
          memberId: act.by,
          textId: answer.reasonId,
          facts: { reason: no.kind, suggests: no.suggestedId },
        }),
      ],
    }),
  );
}

/** The matter is the giver's again; they are nudged if they leave it. Of a pack, they hear in one go. */
function returned(
  scene: Scene,
  act: Act,
  {
    handoff,
    state,
    reasonId,
  }: Pick<Receiver, 'reasonId'> & {
    handoff: Handoff;
    state: 'declined' | 'countered';
  },
): Handoff {
  const wakeAt = isToldWithPack(scene, handoff) ? null : returnNudge(scene, act);
  return { ...ended(handoff, act, state), reasonId, wakeAt };
}
