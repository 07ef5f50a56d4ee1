import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../domain/people.js';
import type { Work } from '../../use-cases/work.js';
import { fromRow, type JsonRow } from '../rows.js';
import { MemberTable } from '../tables/people.js';
import { workspaceFromRow } from './read-scene.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const issueLine = {
  issueId: z.string(),
  number: z.number(),
  title: z.string(),
  customer: z.string(),
  priority: z.enum(['p1', 'p2', 'p3', 'p4']),
};
const offerLine = z.object({
  ...issueLine,
  handoffId: z.string(),
  giverId: z.string(),
  to: z.array(z.string()),
  nextStep: z.string(),
  endsAt: z.coerce.date(),
});
const promiseLine = z.object({
  ...issueLine,
  commitmentId: z.string(),
  kind: z.enum(['promise', 'first-response']),
  what: z.string().nullable(),
  dueAt: z.coerce.date(),
});
const ownedLine = z.object({
  ...issueLine,
  nextContactAt: z.coerce.date(),
  hasPromise: z.boolean(),
});
const foundSchema = z.array(
  z.object({
    workspace: row,
    member: row,
    offersToMe: z.array(offerLine),
    offersByMe: z.array(offerLine),
    promises: z.array(promiseLine),
    issues: z.array(ownedLine),
    totals: z.object({
      offersToMe: z.number(),
      offersByMe: z.number(),
      promises: z.number(),
      issues: z.number(),
    }),
  }),
);

/** Everything that waits for one member, in one statement. Null: Baton does not know them. */
export async function readWork(
  manager: EntityManager,
  workspaceId: string,
  member: MemberId,
): Promise<Work | null> {
  const found: unknown = await manager.query(workSql, [workspaceId, member]);
  const [work] = foundSchema.parse(found);
  if (!work) return null;
  return {
    ...work,
    workspace: workspaceFromRow(work.workspace),
    member: fromRow(MemberTable, work.member),
  };
}

const line = `'issueId', i.id, 'number', i.number, 'priority', i.priority,
  'customer', c.name, 'title', coalesce(t.body, '(erased)')`;
const described = `
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
  join texts t on t.workspace_id = i.workspace_id and t.id = i.title_id`;
const offer = `jsonb_build_object(${line},
  'handoffId', h.id, 'giverId', h.giver_id, 'endsAt', h.ends_at,
  'nextStep', coalesce((select n.body from texts n where n.workspace_id = h.workspace_id and n.id = h.next_step_id), '(erased)'),
  'to', (select coalesce(jsonb_agg(r.member_id order by r.member_id), '[]') from handoff_receivers r
          where r.workspace_id = h.workspace_id and r.handoff_id = h.id and r.state = 'asked'))`;

/** `rows` as a jsonb list of at most fifty, and how many there are in all. */
const list = (rows: string) => `(
  select jsonb_build_object(
    'lines', coalesce(jsonb_agg(x.line order by x.at, x.number) filter (where x.place <= 50), '[]'),
    'total', count(*))
  from (select y.*, row_number() over (order by y.at, y.number) as place from (${rows}) y) x)`;

const workSql = `
select to_jsonb(w) as workspace, to_jsonb(m) as member,
  offers_to.found -> 'lines' as "offersToMe", offers_by.found -> 'lines' as "offersByMe",
  promises.found -> 'lines' as promises, owned.found -> 'lines' as issues,
  jsonb_build_object(
    'offersToMe', offers_to.found -> 'total', 'offersByMe', offers_by.found -> 'total',
    'promises', promises.found -> 'total', 'issues', owned.found -> 'total') as totals
from members m
join workspaces w on w.workspace_id = m.workspace_id
cross join lateral (select ${list(`
  select h.ends_at as at, i.number, ${offer} as line
    from handoff_receivers mine
    join handoffs h on h.workspace_id = mine.workspace_id and h.id = mine.handoff_id and h.state = 'offered'
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id ${described}
   where mine.workspace_id = m.workspace_id and mine.member_id = m.id and mine.state = 'asked'`)} as found) offers_to
cross join lateral (select ${list(`
  select h.ends_at as at, i.number, ${offer} as line
    from handoffs h
    join issues i on i.workspace_id = h.workspace_id and i.id = h.issue_id ${described}
   where h.workspace_id = m.workspace_id and h.giver_id = m.id and h.state = 'offered'`)} as found) offers_by
cross join lateral (select ${list(`
  select k.due_at as at, i.number, jsonb_build_object(${line}, 'commitmentId', k.id, 'kind', k.kind,
      'what', (select p.body from texts p where p.workspace_id = k.workspace_id and p.id = k.what_id),
      'dueAt', k.due_at) as line
    from issues i
    join commitments k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open' ${described}
   where i.workspace_id = m.workspace_id and i.owner_id = m.id and i.state = 'open'`)} as found) promises
cross join lateral (select ${list(`
  select i.next_contact_at as at, i.number, jsonb_build_object(${line}, 'nextContactAt', i.next_contact_at,
      'hasPromise', exists (select from commitments k where k.workspace_id = i.workspace_id
        and k.issue_id = i.id and k.state = 'open')) as line
    from issues i ${described}
   where i.workspace_id = m.workspace_id and i.owner_id = m.id and i.state = 'open'`)} as found) owned
where m.workspace_id = $1 and m.id = $2`;
