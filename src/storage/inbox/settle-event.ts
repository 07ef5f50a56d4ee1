import type { DataSource } from 'typeorm';

import { changedOne } from '../desk/changed-one.js';
import { inWorkspace } from '../desk/transaction.js';
import type { ClaimedEvent } from './claim-events.js';

/** What an event's row becomes; `nextAt` null: as it is. */
export interface EventSettlement {
  state: 'pending' | 'done' | 'parked';
  nextAt: Date | null;
  error: string | null;
}

/** Ends a claim; false where its lease had ended and another worker took over. */
export async function settleEvent(
  source: DataSource,
  { workspaceId, id, lease }: ClaimedEvent,
  { state, nextAt, error }: EventSettlement,
): Promise<boolean> {
  return inWorkspace(source, workspaceId, async (manager) =>
    changedOne(await manager.query(settle, [workspaceId, id, lease, state, nextAt, error])),
  );
}

const settle = `
update inbox set state = $4, next_at = coalesce($5, next_at), error = $6
 where workspace_id = $1 and id = $2 and state = 'working' and lease_until = $3`;
