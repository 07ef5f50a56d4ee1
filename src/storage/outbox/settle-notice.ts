import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';
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
  /** Who reads it from now on as a living message, and what it shows; null: it is none. */
  living: { memberId: string; shownAs: string } | null;
}

const answer = z.tuple([z.object({ settled: z.boolean() })]);

/** Ends a claim; false where its lease had ended and another worker took over. */
export async function settleNotice(
  source: DataSource,
  { workspaceId, id, lease }: ClaimedNotice,
  settlement: NoticeSettlement,
): Promise<boolean> {
  const { state, attempts, unanswered, failingSince, nextAt, channel, ts, sentAt, error, living } =
    settlement;
  return inWorkspace(source, workspaceId, async (manager) => {
    const found = await manager.query(settle, [
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
      living?.memberId ?? null,
      living?.shownAs ?? null,
    ]);
    return answer.parse(found)[0].settled;
  });
}

// What failed keeps its place by its lease; what is put off until somebody is at work lets others pass.
// A living notice begins one version behind: what changed between reading and now raised nothing.
const settle = `
with settled as (
  update outbox
     set state = $4, attempts = $5, unanswered = $6, failing_since = $7, next_at = coalesce($8, next_at),
         lease_until = case when $12::text is not null then lease_until end,
         channel = $9, ts = $10, sent_at = $11, error = $12
   where workspace_id = $1 and id = $2 and state = 'sending' and lease_until = $3
  returning *
), living as (
  insert into living_messages
    (workspace_id, id, kind, subject_id, issue_id, member_id, lane, wanted, shown_as, channel, ts, facts, next_at)
  select s.workspace_id, gen_random_uuid(), 'notice', s.id::text, s.issue_id, $13::text, s.lane, 1, $14::text,
         s.channel, s.ts, s.facts, s.sent_at
    from settled s where s.state = 'sent' and s.issue_id is not null and $13::text is not null
)
select exists (select from settled) as settled`;
