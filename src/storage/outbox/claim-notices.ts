import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';
import { headIsDue, heads, headsOfLockedLanes } from './heads.js';
import { laneIsFree, lockLanes } from './lanes.js';
import type { Pace } from './pace.js';

const claimedNotices = z.array(
  z.object({
    workspaceId: z.string(),
    id: z.string(),
    lane: z.string(),
    state: z.enum(['pending', 'unknown']),
    facts: z.unknown(),
    attempts: z.number(),
    unanswered: z.number(),
    failingSince: z.date().nullable(),
    lease: z.string(),
  }),
);

/** A notice in the hands of one worker; `lease` names the claim. */
export type ClaimedNotice = z.infer<typeof claimedNotices>[number];

/** Takes the heads of at most `most` lanes, the most urgent and longest due first. */
export async function claimNotices(
  source: DataSource,
  { laneMs, leaseMs }: Pace,
  now: Date,
  most: number,
): Promise<ClaimedNotice[]> {
  return inWorkspace(source, '*', async (manager) => {
    const { workspaceIds, names } = await lockLanes(manager, freeLanes, [now, most]);
    if (names.length === 0) return [];
    const parameters = [now, workspaceIds, names, leaseMs, laneMs];
    return claimedNotices.parse(await manager.query(takeHeads, parameters));
  });
}

// Sorted before the join, so that no more lanes are looked at than are taken.
const freeLanes = `
with heads as (${heads}),
due as (select * from heads h where ${headIsDue})
select l.workspace_id, l.name
  from (select * from due order by rank, next_at, id) d
  join lanes l on l.workspace_id = d.workspace_id and l.name = d.lane
 where ${laneIsFree}
 order by d.rank, d.next_at, d.id
 limit $2`;

// A lease that ran out means that a worker died or lost the database after it may have posted.
const takeHeads = `
with heads as (${headsOfLockedLanes}),
due as (
  select h.*, h.state = 'sending' as lost from heads h where ${headIsDue}
),
taken as (
  update outbox o
     set state = 'sending',
         lease_until = clock_timestamp() + $4::int * interval '1 millisecond',
         attempts = o.attempts + d.lost::int,
         unanswered = o.unanswered + d.lost::int,
         failing_since = case when d.lost then coalesce(o.failing_since, $1) else o.failing_since end
    from due d
   where o.workspace_id = d.workspace_id and o.id = d.id
  returning o.*, case d.state when 'pending' then 'pending' else 'unknown' end as certainty
),
paced as (
  update lanes l set next_at = $1::timestamptz + $5::int * interval '1 millisecond'
    from taken t where l.workspace_id = t.workspace_id and l.name = t.lane
)
select t.workspace_id as "workspaceId", t.id, t.lane, t.certainty as state, t.facts, t.attempts,
       t.unanswered, t.failing_since as "failingSince", t.lease_until::text as lease
  from taken t
 order by t.rank, t.next_at, t.id`;
