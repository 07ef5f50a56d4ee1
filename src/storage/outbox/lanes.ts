import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** Destinations that are locked for one claim, as two arrays for `unnest`. */
export interface LockedLanes {
  workspaceIds: string[];
  names: string[];
}

/**
 * Locks the lanes that a query finds, until the end of the transaction. Whoever claims locks its
 * lanes first and looks for their heads afterwards: only what is read under the lock is true.
 */
export async function lockLanes(
  manager: EntityManager,
  sql: string,
  parameters: unknown[],
): Promise<LockedLanes> {
  const found = z
    .array(z.object({ workspace_id: z.string(), name: z.string() }))
    .parse(await manager.query(`${sql} for no key update of l skip locked`, parameters));
  return {
    workspaceIds: found.map((lane) => lane.workspace_id),
    names: found.map((lane) => lane.name),
  };
}

/** A lane that its own pace allows at $1. */
export const laneIsFree = '(l.next_at is null or l.next_at <= $1)';

/**
 * At $1: the row's workspace is not suspended, and Slack does not ask it to spare `method` (an SQL
 * text). Both lists are short and read once, not row by row.
 */
export function isFlowing(row: string, method: string): string {
  return `
   ${row}.workspace_id not in (
     select w.workspace_id from workspaces w where w.suspended_at is not null)
   and (${row}.workspace_id, 'method:' || ${method}) not in (
     select m.workspace_id, m.name from lanes m where m.name like 'method:%' and m.next_at > $1)`;
}
