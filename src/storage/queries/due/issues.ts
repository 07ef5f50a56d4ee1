import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { DueIssue, DueIssues } from '../../../use-cases/remind/tick.js';
import { inWorkspace } from '../../desk/transaction.js';

const foundSchema: z.ZodType<DueIssue[]> = z.array(
  z.object({ workspaceId: z.string(), issueId: z.string() }),
);

/** Issues of all workspaces that the clock must look at; cost grows with what is due. */
export function openDueIssues(source: DataSource): DueIssues {
  return {
    due: (now, most) =>
      inWorkspace(source, '*', async (manager) =>
        foundSchema.parse(await manager.query(dueSql, [now, most])),
      ),
  };
}

const due = (table: string, issue: string) => `(
  select workspace_id, ${issue} as issue_id, wake_at from ${table}
   where wake_at <= $1 order by wake_at limit $2)`;

const dueSql = `
select workspace_id as "workspaceId", issue_id as "issueId"
  from (${due('commitments', 'issue_id')} union all ${due('handoffs', 'issue_id')}
        union all ${due('takes', 'issue_id')} union all ${due('follow_ups', 'issue_id')}
        union all ${due('issues', 'id')}) woken
 group by workspace_id, issue_id order by min(wake_at) limit $2`;
