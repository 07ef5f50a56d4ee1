import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';
import { dueLiving, dueLivingOfLockedLanes } from './due-living.js';
import { laneIsFree, lockLanes } from './lanes.js';
import type { Pace } from './pace.js';

const claimedMessages = z.array(
  z.object({
    workspaceId: z.string(),
    id: z.string(),
    kind: z.enum(['card', 'offer', 'pack', 'take', 'cover', 'home', 'notice']),
    subjectId: z.string(),
    issueId: z.string().nullable(),
    memberId: z.string().nullable(),
    lane: z.string(),
    wanted: z.number(),
    shownAs: z.string().nullable(),
    channel: z.string().nullable(),
    ts: z.string().nullable(),
    facts: z.unknown(),
    attempts: z.number(),
    unanswered: z.number(),
    failingSince: z.date().nullable(),
    lease: z.string(),
  }),
);

/** A living message in the hands of one worker; `lease` names the claim. */
export type ClaimedLiving = z.infer<typeof claimedMessages>[number];

/** Takes at most `most` messages that are behind, one per lane, the longest due first. */
export async function claimLiving(
  source: DataSource,
  { laneMs, leaseMs }: Pace,
  now: Date,
  most: number,
): Promise<ClaimedLiving[]> {
  return inWorkspace(source, '*', async (manager) => {
    const { workspaceIds, names } = await lockLanes(manager, freeLanes, [now, most]);
    if (names.length === 0) return [];
    const parameters = [now, workspaceIds, names, leaseMs, laneMs];
    return claimedMessages.parse(await manager.query(take, parameters));
  });
}

const freeLanes = `
with due as (${dueLiving})
select l.workspace_id, l.name
  from due d join lanes l on l.workspace_id = d.workspace_id and l.name = d.lane
 where ${laneIsFree}
 order by d.next_at, d.id
 limit $2`;

// A save locks the messages that it raises before the lanes, a claim the other way round: it skips
// them instead of waiting. A lease that ran out means that a worker died after it may have posted.
const take = `
with due as (${dueLivingOfLockedLanes}),
free as (
  select v.workspace_id, v.id, v.lease_until is not null as lost
    from living_messages v join due d on d.workspace_id = v.workspace_id and d.id = v.id
     for no key update of v skip locked
),
taken as (
  update living_messages v
     set lease_until = clock_timestamp() + $4::int * interval '1 millisecond',
         attempts = v.attempts + f.lost::int,
         unanswered = v.unanswered + f.lost::int,
         failing_since = case when f.lost then coalesce(v.failing_since, $1) else v.failing_since end
    from free f
   where v.workspace_id = f.workspace_id and v.id = f.id
  returning v.*
),
paced as (
  update lanes l set next_at = $1::timestamptz + $5::int * interval '1 millisecond'
    from taken t where l.workspace_id = t.workspace_id and l.name = t.lane
)
select t.workspace_id as "workspaceId", t.id, t.kind, t.subject_id as "subjectId",
       t.issue_id as "issueId", t.member_id as "memberId", t.lane, t.wanted,
       t.shown_as as "shownAs", t.channel, t.ts, t.facts, t.attempts,
       t.unanswered, t.failing_since as "failingSince", t.lease_until::text as lease
  from taken t
 order by t.next_at, t.id`;
