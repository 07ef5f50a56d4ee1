import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';

const claimedEvents = z.array(
  z.object({
    workspaceId: z.string(),
    id: z.string(),
    body: z.unknown(),
    attempts: z.number(),
    lease: z.string(),
  }),
);

/** An event in the hands of one worker; `lease` names the claim, `attempts` counts it. */
export type ClaimedEvent = z.infer<typeof claimedEvents>[number];

/** Takes at most `most` events, the longest due first. */
export async function claimEvents(
  source: DataSource,
  leaseMs: number,
  now: Date,
  most: number,
): Promise<ClaimedEvent[]> {
  return inWorkspace(source, '*', async (manager) =>
    claimedEvents.parse(await manager.query(claim, [now, most, leaseMs])),
  );
}

const claim = `
with due as (
  select workspace_id, id from inbox
   where state in ('pending', 'working') and next_at <= $1
     and (state = 'pending' or lease_until <= clock_timestamp())
   order by next_at
   limit $2
     for no key update skip locked
),
taken as (
  update inbox i
     set state = 'working', attempts = i.attempts + 1,
         lease_until = clock_timestamp() + $3::int * interval '1 millisecond'
    from due d
   where i.workspace_id = d.workspace_id and i.id = d.id
  returning i.*
)
select workspace_id as "workspaceId", id, body, attempts, lease_until::text as lease
  from taken order by next_at`;
