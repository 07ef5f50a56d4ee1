import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { Leavers } from '../use-cases/ports.js';
import { inWorkspace } from './desk/transaction.js';

const idSchema = z.array(z.object({ id: z.string() }));

/** What those who left have to do with open issues, on PostgreSQL. */
export function openLeavers(source: DataSource): Leavers {
  const idsOf = (workspaceId: string, sql: string, parameters: readonly string[]) =>
    inWorkspace(source, workspaceId, async (manager) =>
      idSchema.parse(await manager.query(sql, [workspaceId, ...parameters])).map(({ id }) => id),
    );
  return {
    leavers: (workspaceId) => idsOf(workspaceId, leaversSql, []),
    leftBy: (workspaceId, member) => idsOf(workspaceId, leftSql, [member]),
  };
}

/** Issues that `member` owns, is asked to take, or asks for; every part has an index of its own. */
const left = (member: string) => `
select i.id from issues i
 where i.workspace_id = $1 and i.owner_id = ${member} and i.state = 'open'
union
select h.issue_id from handoff_receivers r
  join handoffs h on h.workspace_id = r.workspace_id and h.id = r.handoff_id and h.state = 'offered'
 where r.workspace_id = $1 and r.member_id = ${member} and r.state = 'asked'
union
select t.issue_id from takes t
 where t.workspace_id = $1 and t.asked_by = ${member} and t.state = 'asked'`;

const isAwayOrCovers = `exists (select from absences a
  where a.workspace_id = $1 and a.ended_at is null and (a.member_id = m.id or a.cover_id = m.id))`;

const leaversSql = `
select m.id from members m
 where m.workspace_id = $1 and m.standing not in ('active', 'unknown')
   and (exists (${left('m.id')}) or ${isAwayOrCovers})
 order by m.id`;

const leftSql = `
select i.id from issues i
 where i.workspace_id = $1 and i.id in (${left('$2')})
 order by i.priority, i.number`;
