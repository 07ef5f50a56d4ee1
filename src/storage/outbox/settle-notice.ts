import type { DataSource } from 'typeorm';

import { changedOne } from '../changed-one.js';
import { inWorkspace } from '../transaction.js';
import type { ClaimedNotice } from './claim-notices.js';

/** What a notice's row becomes; `nextAt` null: as it is. */
export interface NoticeSettlement {
  state: 'pending' | 'unknown' | 'sent' | 'void' | 'parked';
  attempts: number;
  unanswered: number;
  failingSince: Date | null;
  nextAt: Date | null;
  channel: string | null;
  ts: string | null;
  sentAt: Date | null;
  error: string | null;
}

/** Ends a claim; false where its lease had ended and another worker took over. */
export async function settleNotice(
  source: DataSource,
  { workspaceId, id, lease }: ClaimedNotice,
  settlement: NoticeSettlement,
): Promise<boolean> {
  const { state, attempts, unanswered, failingSince, nextAt, channel, ts, sentAt, error } =
    settlement;
  return inWorkspace(source, workspaceId, async (manager) =>
    changedOne(
      await manager.query(settle, [
        workspaceId,
        id,
        lease,
        state,
        attempts,
        unanswered,
        failingSince,
        nextAt,
        channel,
        ts,
        sentAt,
        error,
      ]),
    ),
  );
}

const settle = `
update outbox
   set state = $4, attempts = $5, unanswered = $6, failing_since = $7, next_at = coalesce($8, next_at),
       channel = $9, ts = $10, sent_at = $11, error = $12
 where workspace_id = $1 and id = $2 and state = 'sending' and lease_until = $3`;
