import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Turn } from '../../domain/issue/assignment.js';
import type { MemberId } from '../../domain/people.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { MemberTable } from '../tables/people.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.array(
  z.object({
    member: row,
    isAway: z.boolean(),
    openIssues: z.number(),
    lastAskedAt: z.date().nullable(),
  }),
);

/** How much each of `members` has in hand, in their order. */
export async function readTurns(
  manager: EntityManager,
  workspaceId: string,
  { members, now }: { members: readonly MemberId[]; now: Date },
): Promise<Turn[]> {
  const found: unknown = await manager.query(turnsSql, [workspaceId, members, now]);
  return foundSchema
    .parse(found)
    .map((turn) => ({ ...turn, member: fromRow(MemberTable, turn.member) }));
}

const turnsSql = `
select to_jsonb(m) as member,
    exists (select from absences a where a.workspace_id = m.workspace_id and a.member_id = m.id
      and a.ended_at is null and a.starts_at <= $3 and a.ends_at > $3) as "isAway",
    (owned.count + asked.waiting)::int as "openIssues", asked.last_at as "lastAskedAt"
  from members m
  cross join lateral (select count(*) from issues i
    where i.workspace_id = m.workspace_id and i.owner_id = m.id and i.state = 'open') owned
  cross join lateral (select max(h.offered_at) as last_at,
      count(*) filter (where r.state = 'asked' and h.state = 'offered') as waiting
    from handoff_receivers r join handoffs h on h.workspace_id = r.workspace_id and h.id = r.handoff_id
    where r.workspace_id = m.workspace_id and r.member_id = m.id) asked
 where m.workspace_id = $1 and m.id = any($2::text[])
 order by array_position($2::text[], m.id)`;
