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

interface Ticking {
  wake: (workspaceId: WorkspaceId, issueId: string) => Promise<Answer>;
  failed: (due: DueIssue, error: unknown) => void;
}

const BATCH = 200;
/** A few at once: most of a wake is waiting for the database. */
const AT_ONCE = 4;

/**
 * Wakes every issue that is due. What cannot be woken is logged and left for the next tick: it does
 * not keep the others waiting.
 */
export const wakeDue =
  (parts: Ticking & { issues: DueIssues; clock: Clock }) => async (): Promise<number> => {
    const tried = new Set<string>();
    for (;;) {
      const due = await parts.issues.due(parts.clock.now(), BATCH + tried.size);
      const fresh = due.filter(({ issueId }) => !tried.has(issueId)).slice(0, BATCH);
      if (fresh.length === 0) return tried.size;
      for (const { issueId } of fresh) tried.add(issueId);
      const waiting = fresh.values();
      await Promise.all(Array.from({ length: AT_ONCE }, () => wakeEach(waiting, parts)));
    }
  };

/** Takes from `waiting`, which others take from as well, until nothing is left. */
async function wakeEach(waiting: Iterable<DueIssue>, { wake, failed }: Ticking): Promise<void> {
  for (const due of waiting)
    await wake(due.workspaceId, due.issueId).catch((error: unknown) => failed(due, error));
}
