import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Inheritance } from '../../use-cases/inheritance.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { MemberTable } from '../tables/people.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.array(
  z.object({
    from: row,
    issues: z.array(
      z.object({
        issueId: z.string(),
        number: z.number(),
        title: z.string(),
        customer: z.string(),
        priority: z.enum(['p1', 'p2', 'p3', 'p4']),
      }),
    ),
  }),
);

/** What is in the custody of `holder` that was `from`'s; null: nobody is known as `from`. */
export async function readInheritance(
  manager: EntityManager,
  workspaceId: string,
  { from, holder }: { from: string; holder: string },
): Promise<Inheritance | null> {
  const found: unknown = await manager.query(inheritanceSql, [workspaceId, from, holder]);
  const [first] = foundSchema.parse(found);
  return first ? { from: fromRow(MemberTable, first.from), issues: first.issues } : null;
}

const inheritanceSql = `
select to_jsonb(m) as from, (
    select coalesce(jsonb_agg(jsonb_build_object('issueId', i.id, 'number', i.number,
        'title', coalesce(t.body, '(erased)'), 'customer', c.name, 'priority', i.priority)
      order by i.priority, i.number), '[]')
      from issues i
      join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
      join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id
     where i.workspace_id = $1 and i.owner_id = $3 and i.state = 'open' and i.custody_reason_id is not null
       and exists (select from ledger l where l.workspace_id = i.workspace_id and l.issue_id = i.id
         and l.kind = 'custody' and l.at = i.owned_since and l.facts ->> 'from' = $2)) as issues
  from members m where m.workspace_id = $1 and m.id = $2`;
