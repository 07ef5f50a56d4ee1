import { type Act, changed, entry, typed } from '../act.js';
import { DROPPED, droppedNow, type Told } from '../commitment/drop.js';
import { keptNow } from '../commitment/keep.js';
import { droppedDrafts, endedAs, endEntry, unclearDrafts } from '../commitment/rows.js';
import { waitingForGiver } from '../handoff/untaken.js';
import { withdrawn } from '../handoff/withdraw.js';
import type { LedgerEntry } from '../ledger.js';
import { may, rolesOf } from '../permissions.js';
import type { Commitment, IssueState, Text } from '../records.js';
import { type Change, decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { openCommitments, openHandoff, type Scene } from '../scene.js';
import { overtaken } from '../take/rows.js';
import { type FollowUpPlan, planFollowUp } from './follow-up.js';
import { issueMoves } from './open.js';

/** How one open promise is settled when its issue is resolved; all but kept in time need the reason. */
export type Settlement = { commitmentId: string; reason: string } & (
  | { as: 'kept' | 'cancelled' }
  | { as: 'dropped'; told: Told }
);

/** How an issue is resolved: what was done, how each open promise is settled, and who asks afterwards. */
export interface Resolution {
  outcome: string;
  settlements: readonly Settlement[];
  followUp?: FollowUpPlan;
}

interface Ending {
  to: 'resolved' | 'void';
  outcome: string;
  settled: Settled;
  facts: LedgerEntry['facts'];
}

interface Settled {
  commitments: Commitment[];
  texts: Text[];
}

/**
 * Resolves the issue: every open promise settled, an open offer withdrawn, what was done said, and the
 * follow-up planned.
 */
export function resolve(
  scene: Scene,
  act: Act,
  { outcome, settlements, followUp = { kind: 'usual' } }: Resolution,
): Ruling {
  const no = refusalToEnd('resolve', scene, act, outcome);
  if (no) return refuse(no);
  const settled: Settled = { commitments: [], texts: [] };
  for (const commitment of openCommitments(scene)) {
    const settlement = settlements.find(({ commitmentId }) => commitmentId === commitment.id);
    if (!settlement) return refuse({ why: 'promises-open', number: scene.issue.number });
    const one = settle(scene, act, commitment, settlement);
    if (!one.ok) return one;
    settled.commitments.push(one.change.commitment);
    if (one.change.text) settled.texts.push(one.change.text);
  }
  const planned = planFollowUp(scene, act, followUp);
  if (!planned.ok) return planned;
  const { followUps, texts, ledger } = planned.change;
  const ids = settled.commitments.map(({ id }) => id);
  const facts = { settled: ids };
  const ended = ending(scene, act, { to: 'resolved', outcome, settled, facts });
  return decide({
    ...ended,
    followUps,
    texts: [...ended.texts, ...texts],
    ledger: [...ended.ledger, ...ledger],
  });
}

/**
 * Ends a duplicate or a mistake, with the reason; its open promises were entered in error.
 * `facts`: what the ledger says besides.
 */
export function voidIssue(
  scene: Scene,
  act: Act,
  reason: string,
  facts: LedgerEntry['facts'] = {},
): Ruling {
  const no = refusalToEnd('void', scene, act, reason);
  if (no) return refuse(no);
  const text = typed(scene.issue, act, reason);
  const commitments = openCommitments(scene).map((commitment) => ({
    ...endedAs(commitment, act, 'entered-in-error'),
    reasonId: text.id,
  }));
  const settled = { commitments, texts: [text] };
  return decide(ending(scene, act, { to: 'void', outcome: reason, settled, facts }));
}

function settle(
  scene: Scene,
  act: Act,
  commitment: Commitment,
  settlement: Settlement,
): Ruling<{ commitment: Commitment; text: Text | null }> {
  const { as, reason } = settlement;
  if (as === 'dropped') return droppedNow(scene, act, commitment, settlement);
  const needsReason = as === 'cancelled' || act.now > commitment.dueAt;
  const { number } = scene.issue;
  if (needsReason && !reason.trim())
    return refuse({ why: 'reason-needed', number, commitmentId: commitment.id });
  if (as === 'kept') return decide(keptNow(scene, act, commitment, reason));
  const text = typed(scene.issue, act, reason);
  return decide({
    commitment: { ...endedAs(commitment, act, 'cancelled'), reasonId: text.id },
    text,
  });
}

function ending(scene: Scene, act: Act, { to, outcome, settled, facts }: Ending): Change {
  const text = typed(scene.issue, act, outcome);
  const handoff = openHandoff(scene);
  const offer = handoff ? withdrawn(scene, act, handoff) : null;
  const untaken = waitingForGiver(scene);
  // What nobody took does not wait for its giver again where the issue is reopened.
  const kept = untaken ? [{ ...untaken, keptAt: act.now, wakeAt: null }] : [];
  const takes = overtaken(scene, act);
  const drafts = [
    ...settled.commitments.flatMap(({ id }) => droppedDrafts(scene, act, id, text.id)),
    ...unclearDrafts(scene, act, text.id),
  ];
  return changed(scene, {
    issue: {
      ...scene.issue,
      state: to,
      endedAt: act.now,
      outcomeId: text.id,
      nextContactAt: null,
      waitingUntil: null,
      contactSetFor: null,
      wakeAt: null,
    },
    handoffs: offer?.handoffs ?? kept,
    receivers: offer?.receivers ?? [],
    takes: takes.rows,
    commitments: [...settled.commitments, ...drafts],
    texts: [...settled.texts, text],
    ledger: [
      ...(offer?.ledger ?? []),
      ...takes.ledger,
      ...[...settled.commitments, ...drafts].map((commitment) =>
        endEntry(act, commitment, commitment.state === 'broken' ? DROPPED : {}),
      ),
      entry(act, to === 'void' ? 'voided' : 'resolved', { textId: text.id, facts }),
    ],
  });
}

/** Why the issue is not `by`'s to end so now; null: it is. */
export function refusalToEnder(
  verb: 'resolve' | 'void',
  scene: Scene,
  { by, from: place }: Pick<Act, 'by' | 'from'>,
): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  const from: readonly IssueState[] = issueMoves[verb].from;
  if (state !== 'open' || !from.includes(state))
    return { why: 'issue-ended', number, state: state === 'void' ? 'void' : 'resolved' };
  return may(verb, rolesOf(scene, by, place)) ? null : { why: 'not-allowed', number, ownerId };
}

function refusalToEnd(
  verb: 'resolve' | 'void',
  scene: Scene,
  act: Act,
  words: string,
): Refusal | null {
  const no = refusalToEnder(verb, scene, act);
  if (no || words.trim()) return no;
  const { number } = scene.issue;
  return verb === 'resolve'
    ? {
        why: 'text-missing',
        what: 'what was done',
        example: `/issue resolve ${number} sent the corrected invoice`,
      }
    : { why: 'text-missing', what: 'the reason', example: `/issue void ${number} same as #7` };
}
