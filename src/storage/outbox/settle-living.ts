import type { DataSource } from 'typeorm';

import { changedOne } from '../desk/changed-one.js';
import { inWorkspace } from '../desk/transaction.js';
import type { ClaimedLiving } from './claim-living.js';

/** What a living message's row becomes; `shown`, `parked` and `nextAt` null: as they are. `againAt`: it is shown anew then. */
export interface LivingSettlement {
  shown: number | null;
  parked: number | null;
  attempts: number;
  unanswered: number;
  failingSince: Date | null;
  nextAt: Date | null;
  againAt: Date | null;
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
  const { shown, parked, attempts, unanswered, failingSince, nextAt, againAt } = settlement;
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
        againAt,
      ]),
    ),
  );
}

// What changed meanwhile is shown at once, and the clock asked again with it.
const isForTheClock = 'wanted = $4 and $14::timestamptz < fresh_until';

const settle = `
update living_messages
   set lease_until = null, shown = coalesce($4, shown), parked = coalesce($5, parked),
       attempts = $6, unanswered = $7, failing_since = $8,
       wanted = case when ${isForTheClock} then wanted + 1 else wanted end,
       next_at = case when ${isForTheClock} then $14::timestamptz else coalesce($9, next_at) end,
       shown_as = $10, channel = $11, ts = $12, error = $13
 where workspace_id = $1 and id = $2 and lease_until = $3`;
