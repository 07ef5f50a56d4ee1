import type { LedgerEntry } from '../domain/ledger.js';
import type { Change } from '../domain/ruling.js';
import { MILESTONES, type MilestoneNotice } from './notices.js';

/**
 * The milestones among what the ledger says of a change, found in one place for every verb. An end,
 * and its undoing, speaks for the promises that were settled with it, and a later time for the promise that has it.
 */
export function milestonesOf({ issue, ledger }: Change): MilestoneNotice[] {
  if (ledger.some(({ kind }) => kind === 'opened')) return [];
  const told = ledger.filter((entry) => !isLaterTime(entry, ledger)).map(milestoneOf(issue.id));
  const all = told.filter((milestone) => milestone !== null);
  const end = all.filter(isOfIssue);
  return end.length > 0 ? end : all;
}

const milestoneOf =
  (issueId: string) =>
  ({ kind, facts, ...about }: LedgerEntry): MilestoneNotice | null => {
    const milestone = MILESTONES.find((each) => each === kind);
    if (!milestone) return null;
    const { actorId, memberId, handoffId, commitmentId, textId } = about;
    const fromId = typeof facts['from'] === 'string' ? facts['from'] : null;
    const named = { actorId, memberId, fromId, handoffId, commitmentId, textId };
    return { kind: 'milestone', milestone, issueId, ...named };
  };

/** Whether it tells the end of the issue, or that its end was undone. */
const isOfIssue = ({ milestone, commitmentId }: MilestoneNotice): boolean =>
  milestone === 'resolved' ||
  milestone === 'voided' ||
  (milestone === 'undone' && commitmentId === null);

/** Whether a promise was made only because another was moved, or broke. */
const isLaterTime = ({ kind, facts }: LedgerEntry, ledger: readonly LedgerEntry[]): boolean =>
  kind === 'promised' &&
  ledger.some(
    (former) =>
      former.commitmentId === facts['replaces'] &&
      (former.kind === 'moved' || former.kind === 'broken'),
  );
