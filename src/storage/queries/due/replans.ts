import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { DueReplan, DueReplans } from '../../../use-cases/member/replan.js';
import { inWorkspace } from '../../desk/transaction.js';

const dueSchema: z.ZodType<DueReplan[]> = z.array(
  z.object({
    workspaceId: z.string(),
    memberId: z.string(),
    isLead: z.boolean(),
    replanAt: z.date(),
  }),
);
const idsSchema = z.array(z.object({ id: z.string() }));

/** Members of all workspaces whose reminders are to be reckoned anew. */
export function openDueReplans(source: DataSource): DueReplans {
  return {
    due: (most) =>
      inWorkspace(source, '*', async (manager) =>
        dueSchema.parse(await manager.query(dueSql, [most])),
      ),
    openIssues: ({ workspaceId, memberId, isLead }, after, most) =>
      inWorkspace(source, workspaceId, async (manager) => {
        const found: unknown = isLead
          ? await manager.query(allSql, [workspaceId, after, most])
          : await manager.query(ownSql, [workspaceId, after, most, memberId]);
        return idsSchema.parse(found).map(({ id }) => id);
      }),
  };
}

const dueSql = `
select m.workspace_id as "workspaceId", m.id as "memberId", m.replan_at as "replanAt",
    w.settings -> 'leads' ? m.id as "isLead"
  from members m join workspaces w on w.workspace_id = m.workspace_id
 where m.replan_at is not null order by m.replan_at, m.id limit $1`;

const openIssues = (which: string) => `
select id from issues
 where workspace_id = $1 and state = 'open' and ($2::uuid is null or id > $2::uuid) ${which}
 order by id limit $3`;
const allSql = openIssues('');
/** Of the member $4, and of those who are away and whom they cover, or whose cover they cover. */
const ownSql = `
with recursive heard_for as (
  select $4 as id
  union
  select a.member_id from absences a join heard_for h on h.id = a.cover_id
   where a.workspace_id = $1 and a.ended_at is null
)
${openIssues('and owner_id in (select id from heard_for)')}`;
