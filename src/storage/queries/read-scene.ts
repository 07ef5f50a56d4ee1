import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { KnownCustomer, MemberId, Workspace } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import { runPrepared } from '../desk/prepared.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { settingsSchema } from '../settings.js';
import { AbsenceTable } from '../tables/absences.js';
import { CommitmentTable } from '../tables/commitments.js';
import { FollowUpTable } from '../tables/follow-ups.js';
import { HandoffTable, ReceiverTable, TakeTable } from '../tables/handoffs.js';
import { IssueTable, UpdateTable } from '../tables/issues.js';
import { ContactTable, CustomerTable, MemberTable, WorkspaceTable } from '../tables/people.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const rows = z.array(row);
const sceneSchema = z.object({
  workspace: row,
  issue: row,
  customer: row,
  contact: row.nullable(),
  handoffs: rows,
  receivers: rows,
  takes: rows,
  absences: rows,
  commitments: rows,
  updates: rows,
  followUps: rows,
  members: rows,
  texts: z.record(z.string(), z.string()),
});

/** Everything that a rule about the issue reads, in one statement. Null: there is no such issue. */
export async function readScene(
  manager: EntityManager,
  { workspaceId, issueId }: { workspaceId: string; issueId: string | null },
  also: readonly MemberId[] = [],
): Promise<Scene | null> {
  if (issueId === null) return null;
  const found = await runPrepared(manager, sceneStatement, [workspaceId, issueId, also]);
  const [first] = z.array(z.object({ scene: sceneSchema })).parse(found);
  return first ? toScene(first.scene) : null;
}

/** A workspace's row, its settings checked. */
export function workspaceFromRow(json: JsonRow): Workspace {
  const workspace = fromRow(WorkspaceTable, json);
  return { ...workspace, settings: settingsSchema.parse(workspace.settings) };
}

/** Rows of members, by their ids. */
export function membersFromRows(json: readonly JsonRow[]) {
  const members = json.map((each) => fromRow(MemberTable, each));
  return Object.fromEntries(members.map((member) => [member.id, member]));
}

/** A customer's row with that of their contact. */
export function customerFromRows(found: {
  customer: JsonRow;
  contact: JsonRow | null;
}): KnownCustomer {
  const contact = found.contact && fromRow(ContactTable, found.contact);
  return { ...fromRow(CustomerTable, found.customer), contact };
}

function toScene(json: z.infer<typeof sceneSchema>): Scene {
  return {
    workspace: workspaceFromRow(json.workspace),
    issue: fromRow(IssueTable, json.issue),
    customer: customerFromRows(json),
    handoffs: json.handoffs.map((each) => fromRow(HandoffTable, each)),
    receivers: json.receivers.map((each) => fromRow(ReceiverTable, each)),
    takes: json.takes.map((each) => fromRow(TakeTable, each)),
    absences: json.absences.map((each) => fromRow(AbsenceTable, each)),
    commitments: json.commitments.map((each) => fromRow(CommitmentTable, each)),
    updates: json.updates.map((each) => fromRow(UpdateTable, each)),
    followUps: json.followUps.map((each) => fromRow(FollowUpTable, each)),
    members: membersFromRows(json.members),
    texts: json.texts,
  };
}

const all = (table: string, order: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(x) order by ${order}), '[]') from ${table} x
     where x.workspace_id = i.workspace_id and x.issue_id = i.id)`;

const sceneStatement = {
  name: 'scene',
  text: `
with recursive named as (
  select unnest(array[i.owner_id, i.opened_by] || $3::text[]) as id
    from issues i where i.workspace_id = $1 and i.id = $2
  union select jsonb_array_elements_text(w.settings -> 'leads') from workspaces w where w.workspace_id = $1
  union select unnest(array[h.giver_id, h.offered_by]) from handoffs h
    where h.workspace_id = $1 and h.issue_id = $2
  union select unnest(array[r.member_id, r.suggested_id]) from handoffs h
    join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
    where h.workspace_id = $1 and h.issue_id = $2
  union select k.made_by from commitments k where k.workspace_id = $1 and k.issue_id = $2
  union select t.asked_by from takes t where t.workspace_id = $1 and t.issue_id = $2
  union select c.concierge_id from issues i
    join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
    where i.workspace_id = $1 and i.id = $2
), away as (
  -- A cover may be away as well, with a cover of their own; the union ends where it goes in circles.
  select a.id, a.cover_id from absences a join named n on n.id = a.member_id
   where a.workspace_id = $1 and a.ended_at is null
  union
  select a.id, a.cover_id from absences a join away on away.cover_id = a.member_id
   where a.workspace_id = $1 and a.ended_at is null
)
select jsonb_build_object(
  'workspace', to_jsonb(w),
  'issue', to_jsonb(i),
  'customer', to_jsonb(c),
  'contact', (select to_jsonb(p) from contacts p where p.workspace_id = c.workspace_id and p.customer_id = c.id),
  'handoffs', ${all('handoffs', 'x.offered_at, x.id')},
  'commitments', ${all('commitments', 'x.due_at, x.id')},
  'updates', ${all('updates', 'x.told_at, x.id')},
  'followUps', ${all('follow_ups', 'x.id')},
  'takes', ${all('takes', 'x.asked_at, x.id')},
  'receivers', (
    select coalesce(jsonb_agg(to_jsonb(r) order by r.member_id), '[]') from handoffs h
      join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
     where h.workspace_id = i.workspace_id and h.issue_id = i.id),
  'absences', (
    select coalesce(jsonb_agg(to_jsonb(a) order by a.starts_at, a.id), '[]') from absences a
     where a.workspace_id = $1 and a.id in (select id from away)),
  'texts', (
    select coalesce(jsonb_object_agg(t.id, t.body), '{}') from texts t
     where t.workspace_id = i.workspace_id and t.issue_id = i.id and t.body is not null),
  'members', (
    select coalesce(jsonb_agg(to_jsonb(m)), '[]') from members m
     where m.workspace_id = $1
       and m.id = any (array(select id from named union select cover_id from away)))
) as scene
  from issues i
  join workspaces w on w.workspace_id = i.workspace_id
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
 where i.workspace_id = $1 and i.id = $2`,
};
