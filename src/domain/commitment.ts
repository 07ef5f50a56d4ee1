import { type Act, entry, typed } from './act.js';
import { calendarIn } from './calendars.js';
import { withConsequences } from './consequences.js';
import { may, rolesOf, type Verb } from './permissions.js';
import type { Commitment, CommitmentState, Text, ToldHow } from './records.js';
import { remindersOf } from './reminder.js';
import { decide, refuse, type Refusal, type Ruling } from './ruling.js';
import type { Scene } from './scene.js';
import { nudgeTime } from './working-time/nudge-time.js';

/** How a commitment can end or begin; its buttons and its rules read the same table. */
export const commitmentMoves = {
  keep: { verb: 'keep', from: ['open'] },
  postpone: { verb: 'postpone', from: ['open'] },
  confirmPostponed: { verb: 'postpone', from: ['draft'] },
  cancel: { verb: 'cancel', from: ['open'] },
  correct: { verb: 'correct', from: ['open'] },
} as const satisfies Record<string, { verb: Verb; from: readonly CommitmentState[] }>;

export type CommitmentMove = keyof typeof commitmentMoves;

/** Makes a promise to the customer. Any member may: the customer heard it, so it counts. */
export function promise(
  scene: Scene,
  act: Act,
  { what, dueAt }: { what: string; dueAt: Date },
): Ruling {
  if (scene.issue.state !== 'open') return refuse(issueEnded(scene, scene.issue.state));
  if (!may('promise', rolesOf(scene, act.by, act.from))) return refuse(notAllowed(scene));
  if (!what.trim())
    return refuse({
      why: 'text-missing',
      what: 'what was promised',
      example: `/issue promise ${scene.issue.number} send the corrected invoice by thu 3pm`,
    });
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  const text = typed(scene.issue, act, what);
  const made = begun(scene, act, { kind: 'promise', whatId: text.id, dueAt, state: 'open' });
  return decide(
    withConsequences(scene, act, {
      commitments: [made],
      texts: [text],
      ledger: [madeEntry(act, made)],
    }),
  );
}

/** Ends a commitment as kept: in time, or late with the reason. */
export function keep(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  const found = movable(scene, act, 'keep', commitmentId);
  if (!found.ok) return found;
  const commitment = found.change;
  if (act.now > commitment.dueAt && !reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const kept = keptNow(scene, act, commitment, reason);
  const ended = [kept.commitment, ...droppedDrafts(scene, act, commitment.id, kept.text?.id)];
  return decide(
    withConsequences(scene, act, {
      commitments: ended,
      texts: kept.text ? [kept.text] : [],
      ledger: ended.map((each) => endEntry(act, each)),
    }),
  );
}

/**
 * Asks for a later time: the new time waits as a draft until the customer was told. A second asking
 * replaces the first.
 */
export function postpone(
  scene: Scene,
  act: Act,
  { commitmentId, dueAt, reason }: { commitmentId: string; dueAt: Date; reason: string },
): Ruling {
  const found = movable(scene, act, 'postpone', commitmentId);
  if (!found.ok) return found;
  const { change: commitment } = found;
  if (dueAt <= act.now) return refuse({ why: 'date-past', at: dueAt });
  if (dueAt <= commitment.dueAt) return refuse({ why: 'date-not-later', dueAt: commitment.dueAt });
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const text = typed(scene.issue, act, reason);
  const { kind, whatId, id: replacesId } = commitment;
  const draft = begun(scene, act, { kind, whatId, dueAt, state: 'draft', replacesId });
  const waiting = { ...draft, reasonId: text.id };
  const dropped = droppedDrafts(scene, act, commitment.id, text.id);
  return decide(
    withConsequences(scene, act, {
      commitments: [waiting, ...dropped],
      texts: [text],
      handoffs: [],
      ledger: [
        entry(act, 'drafted', {
          commitmentId: waiting.id,
          textId: text.id,
          facts: { dueAt: dueAt.toISOString(), of: kind, replaces: commitment.id },
        }),
        ...dropped.map((each) => endEntry(act, each)),
      ],
    }),
  );
}

/**
 * The customer was told of the later time: the promise ends as moved, or as broken where they were
 * told after it was due, and its draft becomes the promise.
 */
export function confirmPostponed(
  scene: Scene,
  act: Act,
  { draftId, toldHow }: { draftId: string; toldHow: ToldHow },
): Ruling {
  const found = movable(scene, act, 'confirmPostponed', draftId);
  if (!found.ok) return found;
  const draft = found.change;
  const replaced = movable(scene, act, 'postpone', draft.replacesId ?? '');
  if (!replaced.ok) return replaced;
  if (draft.dueAt <= act.now) return refuse({ why: 'date-past', at: draft.dueAt });
  const former: Commitment = {
    ...endedAs(replaced.change, act, act.now <= replaced.change.dueAt ? 'moved' : 'broken'),
    reasonId: draft.reasonId,
    toldHow,
    toldAt: act.now,
  };
  const { kind, whatId, dueAt, replacesId } = draft;
  const fresh = begun(scene, act, { kind, whatId, dueAt, state: 'open', replacesId });
  const confirmed = { ...fresh, id: draft.id };
  return decide(
    withConsequences(scene, act, {
      commitments: [former, confirmed],
      ledger: [endEntry(act, former), madeEntry(act, confirmed)],
    }),
  );
}

/** The customer no longer needs it. */
export function cancel(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  return endWithReason(scene, act, { commitmentId, reason, as: 'cancelled', move: 'cancel' });
}

/** It was never promised: a slip of whoever entered it. */
export function enterInError(
  scene: Scene,
  act: Act,
  { commitmentId, reason }: { commitmentId: string; reason: string },
): Ruling {
  return endWithReason(scene, act, {
    commitmentId,
    reason,
    as: 'entered-in-error',
    move: 'correct',
  });
}

/** `commitment` as it is once kept now, with the reason as typed where it is late. */
export function keptNow(
  scene: Scene,
  act: Act,
  commitment: Commitment,
  reason: string,
): { commitment: Commitment; text: Text | null } {
  if (act.now <= commitment.dueAt)
    return { commitment: endedAs(commitment, act, 'kept'), text: null };
  const text = typed(scene.issue, act, reason);
  return { commitment: { ...endedAs(commitment, act, 'kept-late'), reasonId: text.id }, text };
}

/** `commitment` as it is once ended by `act`; how and why is for the caller to add. */
export function endedAs(commitment: Commitment, act: Act, state: CommitmentState): Commitment {
  return { ...commitment, state, endedAt: act.now, endedBy: act.by, wakeAt: null };
}

/** What the ledger says of a commitment's end. */
export function endEntry(act: Act, { id, state, reasonId, toldHow }: Commitment) {
  if (state === 'draft' || state === 'open') throw new Error(`commitment ${id} has not ended`);
  return entry(act, state, {
    commitmentId: id,
    textId: reasonId,
    facts: toldHow ? { toldHow } : {},
  });
}

/** What the ledger says of a commitment's beginning. */
function madeEntry(act: Act, { id, kind, dueAt, whatId, replacesId }: Commitment) {
  const facts = { dueAt: dueAt.toISOString(), of: kind, replaces: replacesId };
  return entry(act, 'promised', { commitmentId: id, textId: whatId, facts });
}

/** Drafts of a later time for `commitmentId`, ended because something else came of it. */
export function droppedDrafts(
  scene: Scene,
  act: Act,
  commitmentId: string,
  reasonId?: string,
): Commitment[] {
  return scene.commitments
    .filter(({ state, replacesId }) => state === 'draft' && replacesId === commitmentId)
    .map((draft) => ({
      ...endedAs(draft, act, 'entered-in-error'),
      reasonId: reasonId ?? draft.reasonId,
    }));
}

interface Beginning {
  kind: Commitment['kind'];
  whatId: string | null;
  dueAt: Date;
  state: 'open' | 'draft';
  replacesId?: string | null;
}

function begun(scene: Scene, act: Act, { kind, whatId, dueAt, state, replacesId }: Beginning) {
  const { issue } = scene;
  const calendar = calendarIn(scene, issue.ownerId);
  const commitment: Commitment = {
    workspaceId: issue.workspaceId,
    id: act.newId(),
    issueId: issue.id,
    kind,
    whatId,
    madeBy: act.by,
    madeAt: act.now,
    dueAt,
    nudgeAt: nudgeTime({ madeAt: act.now, due: dueAt, calendar }),
    wakeAt: null,
    state,
    endedAt: null,
    endedBy: null,
    reasonId: null,
    toldHow: null,
    toldAt: null,
    replacesId: replacesId ?? null,
  };
  if (state === 'draft') return commitment;
  return { ...commitment, wakeAt: remindersOf(scene, commitment).next(act.now) };
}

function endWithReason(
  scene: Scene,
  act: Act,
  how: {
    commitmentId: string;
    reason: string;
    as: 'cancelled' | 'entered-in-error';
    move: CommitmentMove;
  },
): Ruling {
  const { commitmentId, reason } = how;
  const found = movable(scene, act, how.move, commitmentId);
  if (!found.ok) return found;
  if (!reason.trim())
    return refuse({ why: 'reason-needed', number: scene.issue.number, commitmentId });
  const text = typed(scene.issue, act, reason);
  const ending = { ...endedAs(found.change, act, how.as), reasonId: text.id };
  const ended = [ending, ...droppedDrafts(scene, act, commitmentId, text.id)];
  return decide(
    withConsequences(scene, act, {
      commitments: ended,
      texts: [text],
      ledger: ended.map((each) => endEntry(act, each)),
    }),
  );
}

function movable(
  scene: Scene,
  act: Act,
  move: CommitmentMove,
  commitmentId: string,
): Ruling<Commitment> {
  const { verb, from } = commitmentMoves[move];
  const states: readonly CommitmentState[] = from;
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  const { number } = scene.issue;
  if (!commitment) return refuse({ why: 'no-such-promise', number });
  if (scene.issue.state !== 'open') return refuse(issueEnded(scene, scene.issue.state));
  if (!states.includes(commitment.state))
    return refuse({ why: 'promise-ended', number, state: commitment.state });
  return may(verb, rolesOf(scene, act.by, act.from))
    ? decide(commitment)
    : refuse(notAllowed(scene));
}

const issueEnded = (scene: Scene, state: 'resolved' | 'void'): Refusal => ({
  why: 'issue-ended',
  number: scene.issue.number,
  state,
});

const notAllowed = (scene: Scene): Refusal => ({
  why: 'not-allowed',
  number: scene.issue.number,
  ownerId: scene.issue.ownerId,
});
