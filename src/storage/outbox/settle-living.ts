import type { DataSource } from 'typeorm';

import { changedOne } from '../desk/changed-one.js';
import { inWorkspace } from '../desk/transaction.js';
import type { ClaimedLiving } from './claim-living.js';

/** What a living message's row becomes; `shown`, `parked` and `nextAt` null: as they are. */
export interface LivingSettlement {
  shown: number | null;
  parked: number | null;
  attempts: number;
  unanswered: number;
  failingSince: Date | null;
  nextAt: Date | null;
  shownAs: string | null;
  channel: string | null;
  ts: string | null;
  error: string | null;
}

/** Ends a claim; false where its lease had ended and another worker took over. */
export async function settleLiving(
  source: DataSource,
  { workspaceId, id, lease }: ClaimedLiving,
  settlement: LivingSettlement,
): Promise<boolean> {
  const { shown, parked, attempts, unanswered, failingSince, nextAt } = settlement;
  const { shownAs, channel, ts, error } = settlement;
  return inWorkspace(source, workspaceId, async (manager) =>
    changedOne(
      await manager.query(settle, [
        workspaceId,
        id,
        lease,
        shown,
        parked,
        attempts,
        unanswered,
        failingSince,
        nextAt,
        shownAs,
        channel,
        ts,
        error,
      ]),
    ),
  );
}

const settle = `
update living_messages
   set lease_until = null, shown = coalesce($4, shown), parked = coalesce($5, parked),
       attempts = $6, unanswered = $7, failing_since = $8, next_at = coalesce($9, next_at),
       shown_as = $10, channel = $11, ts = $12, error = $13
 where workspace_id = $1 and id = $2 and lease_until = $3`;
