import type { DataSource } from 'typeorm';

import { changedOne } from '../desk/changed-one.js';
import { inWorkspace } from '../desk/transaction.js';
import type { ClaimedLiving } from './claim-living.js';

/** Keeps a message no longer; false where the lease had ended and another worker took over. */
export async function endLiving(
  source: DataSource,
  { workspaceId, id, lease }: ClaimedLiving,
): Promise<boolean> {
  return inWorkspace(source, workspaceId, async (manager) =>
    changedOne(await manager.query(end, [workspaceId, id, lease])),
  );
}

const end = 'delete from living_messages where workspace_id = $1 and id = $2 and lease_until = $3';
