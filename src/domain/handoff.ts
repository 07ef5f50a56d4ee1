import { type Act, changed, entry, typed } from './act.js';
import { calendarIn } from './calendars.js';
import { withConsequences } from './consequences.js';
import type { MemberId } from './people.js';
import { may, rolesOf, type Verb } from './permissions.js';
import type {
  Commitment,
  DeclineReason,
  Handoff,
  HandoffState,
  Issue,
  Receiver,
  Text,
} from './records.js';
import { remindersOf } from './reminder.js';
import { decide, refuse, type Refusal, type Ruling } from './ruling.js';
import { askedOf, openCommitments, openHandoff, receiversOf, type Scene } from './scene.js';
import { nudgeTime } from './working-time/nudge-time.js';
import { offerEnd, offerHalfTime } from './working-time/offer-end.js';

/** The moves of a handoff; its buttons and its rules read the same table. */
export const handoffMoves = {
  accept: { verb: 'accept', to: 'accepted' },
  decline: { verb: 'decline', to: 'declined' },
  withdraw: { verb: 'withdraw', to: 'withdrawn' },
  expire: { verb: null, to: 'expired' },
} as const satisfies Record<string, { verb: Verb | null; to: HandoffState }>;

/** What the giver passes on with the issue, after I-PASS; the promises are listed by Baton. */
export interface Note {
  nextStep: string;
  situation: string;
  watchOut: string;
}

/** Offers the issue. The owner stays the owner, with its clocks, until somebody shakes. */
export function offer(
  scene: Scene,
  act: Act,
  { to, note }: { to: readonly MemberId[]; note: Note },
): Ruling {
  const no = refusalToOffer(scene, act, to);
  if (no) return refuse(no);
  if (!note.nextStep.trim())
    return refuse({
      why: 'text-missing',
      what: 'the next step',
      example: `/issue handoff ${scene.issue.number} @bob call Chen at 3pm about the refund`,
    });
  const { issue } = scene;
  const texts = noteTexts(scene, act, note);
  const endsAt = endOfOffer(scene, act, to);
  const halfTimeAt = halfTime(scene, act, { to, endsAt });
  const handoff: Handoff = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    giverId: issue.ownerId,
    state: 'offered',
    version: 1,
    nextStepId: texts.nextStep.id,
    situationId: texts.situation?.id ?? null,
    watchOutId: texts.watchOut?.id ?? null,
    offeredAt: act.now,
    halfTimeAt,
    endsAt,
    wakeAt: halfTimeAt,
    endedAt: null,
    endedBy: null,
    acceptedBy: null,
    readBackId: null,
    reasonId: null,
  };
  return decide(
    changed(scene, {
      handoffs: [handoff],
      receivers: to.map((memberId) => asked(handoff, memberId)),
      texts: texts.all,
      ledger: [
        entry(act, 'offered', {
          handoffId: handoff.id,
          textId: texts.nextStep.id,
          facts: { to: [...to], endsAt: endsAt.toISOString() },
        }),
      ],
    }),
  );
}

/**
 * The handshake: `act.by` becomes the owner, with every open promise, exactly as the form of
 * `version` showed them. P3 and P4 may be taken with the giver's next step as the read-back.
 */
export function accept(
  scene: Scene,
  act: Act,
  shake: { handoffId: string; version: number; readBack: string },
): Ruling {
  const found = answerable(scene, act, 'accept', shake);
  if (!found.ok) return found;
  const handoff = found.change;
  const readBack = shake.readBack.trim() ? typed(scene.issue, act, shake.readBack) : null;
  if (!readBack && !mayAcceptWithoutWords(scene.issue)) return refuse(missingReadBack(scene.issue));
  const issue: Issue = { ...scene.issue, ownerId: act.by, ownedSince: act.now };
  const after: Scene = { ...scene, issue };
  const commitments = openCommitments(scene).map((each) => withOwnersClock(after, act, each));
  const readBackId = readBack?.id ?? handoff.nextStepId;
  const promises = commitments.map((commitment) => commitment.id);
  return decide(
    withConsequences(after, act, {
      issue,
      handoffs: [{ ...ended(handoff, act, 'accepted'), acceptedBy: act.by, readBackId }],
      receivers: receiversOf(scene, handoff.id)
        .filter((receiver) => receiver.state === 'asked')
        .map((receiver) => answered(receiver, act, act.by)),
      commitments,
      texts: readBack ? [readBack] : [],
      ledger: [
        entry(act, 'accepted', {
          handoffId: handoff.id,
          memberId: act.by,
          textId: readBackId,
          facts: { promises },
        }),
      ],
    }),
  );
}

/** P3 and P4 may be taken with the giver's line as it stands; the others are read back. */
export function mayAcceptWithoutWords({ priority }: Issue): boolean {
  return priority === 'p3' || priority === 'p4';
}

/** A receiver says no, with why. The last of those asked ends the offer; the owner stays. */
export function decline(
  scene: Scene,
  act: Act,
  no: { handoffId: string; kind: DeclineReason | null; words: string },
): Ruling {
  const found = answerable(scene, act, 'decline', { handoffId: no.handoffId, version: null });
  if (!found.ok) return found;
  const handoff = found.change;
  const words = no.words.trim() ? typed(scene.issue, act, no.words) : null;
  const reasonId = words?.id ?? null;
  const others = askedOf(scene, handoff.id).filter((member) => member !== act.by);
  const receivers = receiversOf(scene, handoff.id)
    .filter((receiver) => receiver.memberId === act.by)
    .map((receiver): Receiver => ({
      ...receiver,
      state: 'declined',
      reasonKind: no.kind,
      reasonId,
      answeredAt: act.now,
    }));
  return decide(
    changed(scene, {
      handoffs: others.length === 0 ? [{ ...ended(handoff, act, 'declined'), reasonId }] : [],
      receivers,
      texts: words ? [words] : [],
      ledger: [
        entry(act, 'declined', {
          handoffId: handoff.id,
          memberId: act.by,
          textId: reasonId,
          facts: { reason: no.kind },
        }),
      ],
    }),
  );
}

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

/** An offer nobody took in time ends; the owner stays the owner. */
export function expire(scene: Scene, act: Act, handoffId: string): Ruling {
  const handoff = openHandoff(scene);
  if (handoff?.id !== handoffId) return refuse(nothingOpen(scene, handoffId));
  if (handoff.endsAt > act.now)
    return refuse({ why: 'changed-meanwhile', number: scene.issue.number });
  return decide(
    changed(scene, {
      handoffs: [ended(handoff, act, 'expired')],
      receivers: releasedAll(scene, act, handoff),
      ledger: [entry(act, 'expired', { handoffId: handoff.id })],
    }),
  );
}

/** The rows of `handoff` once withdrawn; also what resolving and voiding its issue do to it. */
export function withdrawn(scene: Scene, act: Act, handoff: Handoff) {
  return {
    handoffs: [ended(handoff, act, 'withdrawn')],
    receivers: releasedAll(scene, act, handoff),
    ledger: [entry(act, 'withdrawn', { handoffId: handoff.id })],
  };
}

/** The open offer, or the one named, if it is `act.by`'s to answer. */
export function offerToAnswer(
  scene: Scene,
  act: Act,
  named: string | null = null,
): Ruling<Handoff> {
  const handoffId = named ?? openHandoff(scene)?.id ?? null;
  if (handoffId === null) return refuse(nothingOpen(scene, null));
  return answerable(scene, act, 'accept', { handoffId, version: null });
}

/** When an offer made now to `to` would end: of several, as long as the last of them has. */
function endOfOffer(scene: Scene, act: Act, to: readonly MemberId[]): Date {
  const nudges = openCommitments(scene).map(({ nudgeAt }) => +nudgeAt);
  const firstNudge = nudges.length > 0 ? new Date(Math.min(...nudges)) : null;
  const ends = to.map((member) =>
    offerEnd({
      offeredAt: act.now,
      calendar: calendarIn(scene, member),
      priority: scene.issue.priority,
      firstNudge,
    }),
  );
  return new Date(Math.max(...ends.map(Number)));
}

function halfTime(
  scene: Scene,
  act: Act,
  { to, endsAt }: { to: readonly MemberId[]; endsAt: Date },
) {
  const { priority } = scene.issue;
  const halves = to.map((member) => {
    const calendar = calendarIn(scene, member);
    return +offerHalfTime({ offeredAt: act.now, calendar, priority, endsAt });
  });
  return new Date(Math.min(...halves));
}

function refusalToOffer(scene: Scene, act: Act, to: readonly MemberId[]): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return { why: 'issue-ended', number, state };
  const open = openHandoff(scene);
  if (open)
    return { why: 'already-offered', number, to: askedOf(scene, open.id), endsAt: open.endsAt };
  if (!may('offer', rolesOf(scene, act.by, act.from)))
    return { why: 'not-allowed', number, ownerId };
  if (to.length === 0) return { why: 'nobody-named', number };
  if (to.includes(ownerId)) return { why: 'already-the-owner', number, memberId: ownerId };
  return refusalOfReceivers(scene, to);
}

function refusalOfReceivers(scene: Scene, to: readonly MemberId[]): Refusal | null {
  for (const memberId of to) {
    const standing = scene.members[memberId]?.standing ?? 'unknown';
    if (standing !== 'active') return { why: 'cannot-own', memberId, standing };
  }
  return null;
}

/** The open handoff that `act.by` may answer: gone, settled, stale and not theirs are refused. */
function answerable(
  scene: Scene,
  act: Act,
  move: 'accept' | 'decline',
  { handoffId, version }: { handoffId: string; version: number | null },
): Ruling<Handoff> {
  const handoff = openHandoff(scene);
  const { number, ownerId } = scene.issue;
  if (handoff?.id !== handoffId) return refuse(nothingOpen(scene, handoffId));
  if (version !== null && version !== handoff.version)
    return refuse({ why: 'changed-meanwhile', number });
  if (!may(handoffMoves[move].verb, rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-yours-to-answer', number, to: askedOf(scene, handoff.id), ownerId });
  return decide(handoff);
}

function nothingOpen(scene: Scene, handoffId: string | null): Refusal {
  const former = scene.handoffs.findLast(({ id }) => handoffId === null || id === handoffId);
  return {
    why: 'no-open-handoff',
    number: scene.issue.number,
    ended: former?.state ?? null,
    takenBy: former?.acceptedBy ?? null,
  };
}

function missingReadBack({ number }: Issue): Refusal {
  return {
    why: 'text-missing',
    what: `your next step for #${number}, and when`,
    example: 'call Chen today at 15:00 about the refund',
  };
}

function noteTexts(scene: Scene, act: Act, note: Note) {
  const optional = (words: string): Text | null =>
    words.trim() ? typed(scene.issue, act, words) : null;
  const nextStep = typed(scene.issue, act, note.nextStep);
  const situation = optional(note.situation);
  const watchOut = optional(note.watchOut);
  const all = [nextStep, situation, watchOut].filter((text) => text !== null);
  return { nextStep, situation, watchOut, all };
}

function withOwnersClock(after: Scene, act: Act, commitment: Commitment): Commitment {
  const calendar = calendarIn(after, after.issue.ownerId);
  const { madeAt, dueAt } = commitment;
  const reckoned = { ...commitment, nudgeAt: nudgeTime({ madeAt, due: dueAt, calendar }) };
  return { ...reckoned, wakeAt: remindersOf(after, reckoned).next(act.now) };
}

function ended(handoff: Handoff, act: Act, state: HandoffState): Handoff {
  return { ...handoff, state, endedAt: act.now, endedBy: act.by, wakeAt: null };
}

function asked(handoff: Handoff, memberId: MemberId): Receiver {
  return {
    workspaceId: handoff.workspaceId,
    handoffId: handoff.id,
    memberId,
    state: 'asked',
    reasonKind: null,
    reasonId: null,
    answeredAt: null,
  };
}

function answered(receiver: Receiver, act: Act, taker: MemberId): Receiver {
  const state = receiver.memberId === taker ? 'accepted' : 'released';
  return { ...receiver, state, answeredAt: act.now };
}

function releasedAll(scene: Scene, act: Act, handoff: Handoff): Receiver[] {
  return receiversOf(scene, handoff.id)
    .filter((receiver) => receiver.state === 'asked')
    .map((receiver) => ({ ...receiver, state: 'released', answeredAt: act.now }));
}
