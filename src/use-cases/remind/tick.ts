import type { WorkspaceId } from '../../domain/people.js';
import type { Answer } from '../answers.js';
import type { Clock } from '../ports.js';

/** An issue something of which is due to be looked at. */
export interface DueIssue {
  workspaceId: WorkspaceId;
  issueId: string;
}

/** What the tick reads: issues to wake, longest due first. */
export interface DueIssues {
  due(now: Date, most: number): Promise<DueIssue[]>;
}

const BATCH = 200;

/**
 * Wakes every issue that is due. What cannot be woken is logged and left for the next tick: it does
 * not keep the others waiting.
 */
export const wakeDue =
  (parts: {
    issues: DueIssues;
    wake: (workspaceId: WorkspaceId, issueId: string) => Promise<Answer>;
    clock: Clock;
    failed: (due: DueIssue, error: unknown) => void;
  }) =>
  async (): Promise<number> => {
    const tried = new Set<string>();
    for (;;) {
      const due = await parts.issues.due(parts.clock.now(), BATCH + tried.size);
      const fresh = due.filter(({ issueId }) => !tried.has(issueId)).slice(0, BATCH);
      if (fresh.length === 0) return tried.size;
      for (const each of fresh) {
        tried.add(each.issueId);
        await parts
          .wake(each.workspaceId, each.issueId)
          .catch((error: unknown) => parts.failed(each, error));
      }
    }
  };
