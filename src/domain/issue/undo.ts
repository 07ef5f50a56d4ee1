import { type Act, entry, typed } from '../act.js';
import { issueEnded, notAllowed } from '../commitment/moves.js';
import { openAgain } from '../commitment/rows.js';
import { withConsequences } from '../consequences.js';
import { type LedgerEntry, replay } from '../ledger.js';
import { may, rolesOf } from '../permissions.js';
import type { FollowUp, Issue } from '../records.js';
import { type Change, decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import type { Scene } from '../scene.js';
import { minutes } from '../working-time/duration.js';
import { endedFollowUp } from './follow-up-end.js';

/** How long a slip can be taken back. */
const TIME_TO_UNDO = minutes(10);

/** A promise was not kept after all: it stands again, as it was. */
export function undoKept(scene: Scene, act: Act, commitmentId: string): Ruling {
  const { issue } = scene;
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  if (!commitment) return refuse({ why: 'no-such-promise', number: issue.number });
  if (issue.state !== 'open') return refuse(issueEnded(scene, issue.state));
  const { state, endedAt } = commitment;
  const isKept = state === 'kept' || state === 'kept-late';
  if (!isKept || endedAt === null || issue.ownedSince > endedAt)
    return refuse({ why: 'nothing-to-undo', number: issue.number });
  const no = refusalToUndo(scene, act, endedAt);
  if (no) return refuse(no);
  return decide(
    withConsequences(scene, act, {
      commitments: [openAgain(scene, commitment, endedAt)],
      ledger: [entry(act, 'undone', { commitmentId })],
    }),
  );
}

/**
 * An issue was not resolved after all: it is open again, with the promises that were settled with it,
 * and nobody follows up. What they were is read in its `ledger`; an offer that was withdrawn stays so.
 */
export function undoResolve(
  scene: Scene,
  act: Act,
  { followUpId, ledger }: { followUpId: string; ledger: readonly LedgerEntry[] },
): Ruling {
  const { issue } = scene;
  const { endedAt } = issue;
  const followUp = scene.followUps.at(-1);
  if (!followUp || endedAt === null || !isAsResolved(issue, followUp, followUpId))
    return refuse({ why: 'nothing-to-undo', number: issue.number });
  const no = refusalToUndo(scene, act, endedAt);
  if (no) return refuse(no);
  const { settled, nextContactAt, waitingUntil } = beforeResolve(ledger);
  const reopened: Issue = {
    ...issue,
    state: 'open',
    endedAt: null,
    outcomeId: null,
    nextContactAt: instant(nextContactAt),
    waitingUntil: instant(waitingUntil),
  };
  const after: Scene = { ...scene, issue: reopened };
  const commitments = scene.commitments
    .filter(({ id }) => settled.includes(id))
    .map((commitment) => openAgain(after, commitment, endedAt));
  const restored = withConsequences(scene, act, {
    issue: reopened,
    commitments,
    ledger: [
      ...commitments.map(({ id }) => entry(act, 'undone', { commitmentId: id })),
      entry(act, 'undone'),
      ...(waitingUntil === null ? [] : [entry(act, 'waiting', { facts: { until: waitingUntil } })]),
    ],
  });
  return decide(withoutFollowUp(scene, act, { restored, followUp }));
}

/** Whether nothing has come of it since: the follow-up is as it was planned, or passed over, then. */
function isAsResolved({ state, endedAt }: Issue, followUp: FollowUp, followUpId: string): boolean {
  const isAsPlanned = followUp.state === 'planned' || +(followUp.endedAt ?? 0) === +(endedAt ?? 0);
  return state === 'resolved' && followUp.id === followUpId && isAsPlanned;
}

/** Where the issue stood before it was resolved for the last time, as its ledger tells. */
function beforeResolve(ledger: readonly LedgerEntry[]) {
  const last = ledger.findLastIndex(({ kind }) => kind === 'resolved');
  const settled = ledger[last]?.facts['settled'];
  const before = replay(ledger.slice(0, Math.max(last, 0)));
  return {
    settled: Array.isArray(settled) ? settled : [],
    nextContactAt: before?.nextContactAt ?? null,
    waitingUntil: before?.waitingUntil ?? null,
  };
}

/** An issue that is open again is not followed up; what was passed over at once has ended already. */
function withoutFollowUp(
  scene: Scene,
  act: Act,
  { restored, followUp }: { restored: Change; followUp: FollowUp },
): Change {
  if (followUp.state !== 'planned') return restored;
  const text = typed(scene.issue, act, 'It was not resolved after all.');
  const { row, said } = endedFollowUp(followUp, act, { as: 'skipped', reasonId: text.id });
  return { ...restored, texts: [text], followUps: [row], ledger: [...restored.ledger, said] };
}

function refusalToUndo(scene: Scene, act: Act, endedAt: Date): Refusal | null {
  if (!may('undo', rolesOf(scene, act.by, act.from))) return notAllowed(scene);
  const isOver = +act.now - +endedAt > TIME_TO_UNDO;
  return isOver ? { why: 'too-late-to-undo', number: scene.issue.number } : null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
