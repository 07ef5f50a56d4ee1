import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import type { Week } from '../../../domain/working-time/weeks.js';
import type { WeekOfPromises } from '../../../use-cases/home.js';

const foundSchema = z.array(
  z.object({
    place: z.number(),
    kept: z.number(),
    early: z.number(),
    late: z.number(),
    moved: z.number(),
    broken: z.number(),
  }),
);

const none = { kept: 0, early: 0, late: 0, moved: 0, broken: 0 };

/** What became of the promises that `member` ended as owner, in each of `weeks` (the oldest first). */
export async function readWeeks(
  manager: EntityManager,
  workspaceId: string,
  { member, weeks }: { member: MemberId; weeks: readonly Week[] },
): Promise<WeekOfPromises[]> {
  const starts = weeks.map(({ startsAt }) => startsAt);
  const found = foundSchema.parse(await manager.query(weeksSql, [workspaceId, member, starts]));
  const counted = new Map(found.map(({ place, ...counts }) => [place, counts]));
  return weeks.map(({ monday }, index) => ({ monday, ...none, ...counted.get(index + 1) }));
}

// Somebody else may have answered first in the owner's stead: that is neither's record.
const weeksSql = `
select width_bucket(k.ended_at, $3::timestamptz[]) as place,
    count(*) filter (where k.state = 'kept')::int as kept,
    count(*) filter (where k.state = 'kept' and k.ended_at <= k.due_at - interval '1 day')::int as early,
    count(*) filter (where k.state = 'kept-late')::int as late,
    count(*) filter (where k.state = 'moved')::int as moved,
    count(*) filter (where k.state = 'broken')::int as broken
  from commitments k
 cross join lateral (
    select l.member_id from ledger l
     where l.workspace_id = k.workspace_id and l.issue_id = k.issue_id and l.at <= k.ended_at
       and l.kind in ('opened', 'accepted', 'custody')
     order by l.id desc limit 1) owner
 where k.workspace_id = $1 and k.ended_by = $2 and k.ended_at >= ($3::timestamptz[])[1]
   and k.state in ('kept', 'kept-late', 'moved', 'broken') and owner.member_id = k.ended_by
 group by 1`;
