import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import { nameKey } from '../../domain/people.js';
import type { IssueFilter, IssuePage } from '../../use-cases/issue-list.js';
import { mayRead } from './may-read.js';

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

/**
 * One page of the issues that the reader may see: of those that are open, the most urgent next contact
 * first; of those that are found by words, the newest.
 */
export async function listIssues(
  manager: EntityManager,
  workspaceId: string,
  { filter, now }: { filter: IssueFilter; now: Date },
): Promise<IssuePage> {
  const { reader, channelId, page } = filter;
  const asked = [workspaceId, now, reader, channelId, PAGE, page * PAGE];
  const found: unknown =
    filter.of === 'words'
      ? await manager.query(findSql, [...asked, filter.words])
      : await manager.query(listSql, [
          ...asked,
          filter.of,
          filter.of === 'owner' ? filter.ownerId : null,
          filter.of === 'customer' ? `%${escapeLike(nameKey(filter.words))}%` : null,
        ]);
  const rows = foundSchema.parse(found);
  const total = rows[0]?.total ?? 0;
  return { issues: rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

const escapeLike = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

// Where no promise is open, what is over is the next contact; it is no promise that lapsed.
const linesFrom = (issues: string): string => `
select i.id as "issueId", i.number, coalesce(t.body, '(erased)') as title, c.name as customer,
    i.priority, i.state, i.owner_id as "ownerId", i.next_contact_at as "nextContactAt",
    promised.is_open and i.next_contact_at < $2 as lapsed, count(*) over () as total
  from ${issues} i
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
  join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id
  join workspaces w on w.workspace_id = i.workspace_id
  cross join lateral (select exists (select from commitments k where k.workspace_id = i.workspace_id
    and k.issue_id = i.id and k.state = 'open') as is_open) promised`;

const readable = mayRead({ reader: '$3', channel: '$4' });

const listSql = `${linesFrom('issues')}
 where i.workspace_id = $1 and i.state = 'open'
   and case $7 when 'owner' then i.owner_id = $8
               when 'customer' then c.name_key like $9
               when 'lapsed' then i.next_contact_at < $2
               else true end
   and ${readable}
 order by i.next_contact_at, i.number
 limit $5 offset $6`;

/** What was found, read one by one: it is little of all there is. */
const foundIssues = `(
  select one.* from found f
   cross join lateral (select * from issues where workspace_id = $1 and id = f.issue_id offset 0) one)`;

// Every word has to be found, each by its beginning; after all that begin with it comes the last letter there is.
const findSql = `
with wanted as (
  select word collate "C" as word from unnest(words_of($7)) as w (word)
), found as (
  select k.issue_id from wanted w
    join issue_words k on k.workspace_id = $1 and k.word >= w.word and k.word < w.word || chr(1114111)
   group by k.issue_id having count(distinct w.word) = (select count(*) from wanted)
)
${linesFrom(foundIssues)}
 where ${readable}
 order by i.number desc
 limit $5 offset $6`;
