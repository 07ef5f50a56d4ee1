import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { nameKey } from '../../domain/people.js';
import type { IssueFilter, IssuePage } from '../../use-cases/issue-list.js';

/** How many issues a page of a list holds; Slack shows fifty blocks. */
const PAGE = 15;

const foundSchema = z.array(
  z.object({
    issueId: z.string(),
    number: z.number(),
    title: z.string(),
    customer: z.string(),
    priority: z.enum(['p1', 'p2', 'p3', 'p4']),
    state: z.enum(['open', 'resolved', 'void']),
    ownerId: z.string(),
    nextContactAt: z.date().nullable(),
    lapsed: z.boolean(),
    total: z.coerce.number(),
  }),
);

/** One page of the open issues that the reader may see, most urgent next contact first. */
export async function listIssues(
  manager: EntityManager,
  workspaceId: string,
  { filter, now }: { filter: IssueFilter; now: Date },
): Promise<IssuePage> {
  const found: unknown = await manager.query(listSql, [
    workspaceId,
    now,
    filter.of,
    filter.of === 'owner' ? filter.ownerId : null,
    filter.of === 'customer' ? `%${escapeLike(nameKey(filter.words))}%` : null,
    filter.reader,
    filter.channelId,
    PAGE,
    filter.page * PAGE,
  ]);
  const rows = foundSchema.parse(found);
  const total = rows[0]?.total ?? 0;
  return { issues: rows, total, page: filter.page, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

const escapeLike = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

// Where no promise is open, what is over is the next contact; it is no promise that lapsed.
const listSql = `
select i.id as "issueId", i.number, coalesce(t.body, '(erased)') as title, c.name as customer,
    i.priority, i.state, i.owner_id as "ownerId", i.next_contact_at as "nextContactAt",
    promised.is_open and i.next_contact_at < $2 as lapsed, count(*) over () as total
  from issues i
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
  join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id
  join workspaces w on w.workspace_id = i.workspace_id
  cross join lateral (select exists (select from commitments k where k.workspace_id = i.workspace_id
    and k.issue_id = i.id and k.state = 'open') as is_open) promised
 where i.workspace_id = $1 and i.state = 'open'
   and case $3 when 'owner' then i.owner_id = $4
               when 'customer' then c.name_key like $5
               when 'lapsed' then i.next_contact_at < $2
               else true end
   and (not i.private or i.owner_id = $6 or i.opened_by = $6 or i.channel_id = $7
     or w.settings -> 'leads' ? $6
     or $6 in (select r.member_id from handoffs h join handoff_receivers r
          on r.workspace_id = h.workspace_id and r.handoff_id = h.id
        where h.workspace_id = i.workspace_id and h.issue_id = i.id))
 order by i.next_contact_at, i.number
 limit $8 offset $9`;
