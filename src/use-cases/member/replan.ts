import { replan as ruleReplan } from '../../domain/issue/replan.js';
import { type MemberId, SYSTEM, type WorkspaceId } from '../../domain/people.js';
import { nextDigest } from '../../domain/reminders/digest.js';
import { decide } from '../../domain/ruling.js';
import type { Answer } from '../answers.js';
import { noSuchIssue, refusal } from '../decisions.js';
import type { Clock, Desk, People } from '../ports.js';

/** A member whose hours changed, or those of the workspace, since `replanAt`. */
export interface DueReplan {
  workspaceId: WorkspaceId;
  memberId: MemberId;
  isLead: boolean;
  replanAt: Date;
}

/** What re-planning reads. */
export interface DueReplans {
  /** Those who waited longest first. */
  due(most: number): Promise<DueReplan[]>;
  /** Open issues whose reminders depend on the member's hours, by id: their own, and of those they cover; for a lead, all. */
  openIssues(of: DueReplan, after: string | null, most: number): Promise<string[]>;
}

interface Replanning {
  replans: DueReplans;
  desk: Desk;
  people: People;
  clock: Clock;
  failed: (due: DueReplan, error: unknown) => void;
}

const BATCH = 200;

/**
 * Reckons the reminders of those whose hours changed anew, each issue in a transaction of its own.
 * Whoever cannot be done is logged and left for the next tick.
 */
export const replanDue = (parts: Replanning) => async (): Promise<void> => {
  const tried = new Set<string>();
  for (;;) {
    const due = await parts.replans.due(BATCH + tried.size);
    const fresh = due.filter((each) => !tried.has(keyOf(each)));
    if (fresh.length === 0) return;
    for (const each of fresh) {
      tried.add(keyOf(each));
      await replanMember(parts, each).catch((error: unknown) => parts.failed(each, error));
    }
  }
};

async function replanMember(parts: Replanning, due: DueReplan): Promise<void> {
  let last: string | null = null;
  for (;;) {
    const issues = await parts.replans.openIssues(due, last, BATCH);
    for (const issueId of issues) await replanIssue(parts.desk, due.workspaceId, issueId);
    last = issues.at(-1) ?? null;
    if (last === null) break;
  }
  await parts.people.changeMember(due.workspaceId, due.memberId, (workspace, member) => {
    // What changed again meanwhile is done again by the next tick.
    const isSame = member.replanAt?.getTime() === due.replanAt.getTime();
    const now = parts.clock.now();
    // A digest whose hour has come is left to whoever sends digests.
    const isDue = member.wakeAt !== null && member.wakeAt <= now;
    const next = member.standing === 'active' ? nextDigest(workspace, member, now) : null;
    return decide({
      ...member,
      wakeAt: isDue ? member.wakeAt : next,
      replanAt: isSame ? null : member.replanAt,
    });
  });
}

function replanIssue(desk: Desk, workspaceId: WorkspaceId, issueId: string): Promise<Answer> {
  return desk.rule(
    { workspaceId, by: SYSTEM, from: null, key: null },
    { by: 'issue', id: issueId },
    {
      missing: noSuchIssue(),
      decide: (scene, act) => {
        const { number } = scene.issue;
        const change = ruleReplan(scene, act);
        if (!change) return refusal({ why: 'changed-meanwhile', number });
        return { answer: { kind: 'woken', number }, change, notices: [], living: [] };
      },
    },
  );
}

const keyOf = ({ workspaceId, memberId }: DueReplan): string => `${workspaceId} ${memberId}`;
