import { type Act, changed, entry, typed } from './act.js';
import { droppedDrafts, endedAs, endEntry, keptNow } from './commitment.js';
import { withdrawn } from './handoff.js';
import { issueMoves } from './issue.js';
import { may, rolesOf } from './permissions.js';
import type { Commitment, IssueState, Text } from './records.js';
import { type Change, decide, refuse, type Refusal, type Ruling } from './ruling.js';
import { openCommitments, openHandoff, type Scene } from './scene.js';

/** How one open promise is settled when its issue is resolved; late or cancelled needs the reason. */
export interface Settlement {
  commitmentId: string;
  as: 'kept' | 'cancelled';
  reason: string;
}

interface Settled {
  commitments: Commitment[];
  texts: Text[];
}

/** Resolves the issue: every open promise settled, an open offer withdrawn, what was done said. */
export function resolve(
  scene: Scene,
  act: Act,
  { outcome, settlements }: { outcome: string; settlements: readonly Settlement[] },
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
  return decide(ending(scene, act, { to: 'resolved', outcome, settled }));
}

/** Ends a duplicate or a mistake, with the reason; its open promises were entered in error. */
export function voidIssue(scene: Scene, act: Act, reason: string): Ruling {
  const no = refusalToEnd('void', scene, act, reason);
  if (no) return refuse(no);
  const text = typed(scene.issue, act, reason);
  const commitments = openCommitments(scene).map((commitment) => ({
    ...endedAs(commitment, act, 'entered-in-error'),
    reasonId: text.id,
  }));
  const settled = { commitments, texts: [text] };
  return decide(ending(scene, act, { to: 'void', outcome: reason, settled }));
}

function settle(
  scene: Scene,
  act: Act,
  commitment: Commitment,
  { as, reason }: Settlement,
): Ruling<{ commitment: Commitment; text: Text | null }> {
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

function ending(
  scene: Scene,
  act: Act,
  { to, outcome, settled }: { to: 'resolved' | 'void'; outcome: string; settled: Settled },
): Change {
  const text = typed(scene.issue, act, outcome);
  const handoff = openHandoff(scene);
  const offer = handoff ? withdrawn(scene, act, handoff) : null;
  const drafts = settled.commitments.flatMap(({ id }) => droppedDrafts(scene, act, id, text.id));
  return changed(scene, {
    issue: {
      ...scene.issue,
      state: to,
      endedAt: act.now,
      outcomeId: text.id,
      nextContactAt: null,
      wakeAt: null,
    },
    handoffs: offer?.handoffs ?? [],
    receivers: offer?.receivers ?? [],
    commitments: [...settled.commitments, ...drafts],
    texts: [...settled.texts, text],
    ledger: [
      ...(offer?.ledger ?? []),
      ...[...settled.commitments, ...drafts].map((commitment) => endEntry(act, commitment)),
      entry(act, to === 'void' ? 'voided' : 'resolved', { textId: text.id }),
    ],
  });
}

function refusalToEnd(
  verb: 'resolve' | 'void',
  scene: Scene,
  act: Act,
  words: string,
): Refusal | null {
  const { number, state, ownerId } = scene.issue;
  const from: readonly IssueState[] = issueMoves[verb].from;
  if (state !== 'open' || !from.includes(state))
    return { why: 'issue-ended', number, state: state === 'void' ? 'void' : 'resolved' };
  if (!may(verb, rolesOf(scene, act.by, act.from))) return { why: 'not-allowed', number, ownerId };
  if (words.trim()) return null;
  return verb === 'resolve'
    ? {
        why: 'text-missing',
        what: 'what was done',
        example: `/issue resolve ${number} sent the corrected invoice`,
      }
    : { why: 'text-missing', what: 'the reason', example: `/issue void ${number} same as #7` };
}
