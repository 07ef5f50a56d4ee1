import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Span } from '../../domain/absence/roster.js';
import type { MemberId } from '../../domain/people.js';
import type { LeftBehind } from '../../use-cases/away/ports.js';

const foundSchema: z.ZodType<[LeftBehind]> = z.tuple([
  z.object({
    issues: z.number(),
    promises: z.array(
      z.object({
        number: z.number(),
        what: z.string().nullable(),
        dueAt: z.coerce.date(),
        customerZone: z.string().nullable(),
      }),
    ),
  }),
]);

/** What somebody leaves behind who is away in that time; nobody leaves nothing. */
export async function readLeft(
  manager: EntityManager,
  workspaceId: string,
  leaving: (Span & { memberId: MemberId }) | null,
): Promise<LeftBehind> {
  if (!leaving) return { issues: 0, promises: [] };
  const { memberId, startsAt, endsAt } = leaving;
  const found: unknown = await manager.query(leftSql, [workspaceId, memberId, startsAt, endsAt]);
  return foundSchema.parse(found)[0];
}

const leftSql = `
with theirs as (
  select * from issues where workspace_id = $1 and owner_id = $2 and state = 'open'
), due as (
  select i.number, k.due_at, jsonb_build_object('number', i.number, 'dueAt', k.due_at,
      'what', case when k.kind = 'promise' then coalesce(t.body, '(erased)') end,
      'customerZone', c.zone) as promise
    from theirs i
    join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
    join commitments k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open'
    left join texts t on t.workspace_id = k.workspace_id and t.id = k.what_id
   where k.due_at >= $3 and k.due_at < $4
)
select (select count(*)::int from theirs) as issues,
  (select coalesce(jsonb_agg(promise order by due_at, number), '[]') from due) as promises`;
