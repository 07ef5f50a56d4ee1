import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId, Workspace } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import { runPrepared } from '../prepared.js';
import { fromRow, type JsonRow } from '../rows.js';
import { settingsSchema } from '../settings.js';
import { CommitmentTable } from '../tables/commitments.js';
import { HandoffTable, ReceiverTable } from '../tables/handoffs.js';
import { IssueTable, UpdateTable } from '../tables/issues.js';
import { CustomerTable, MemberTable, WorkspaceTable } from '../tables/people.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const rows = z.array(row);
const sceneSchema = z.object({
  workspace: row,
  issue: row,
  customer: row,
  handoffs: rows,
  receivers: rows,
  commitments: rows,
  updates: rows,
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

function toScene(json: z.infer<typeof sceneSchema>): Scene {
  return {
    workspace: workspaceFromRow(json.workspace),
    issue: fromRow(IssueTable, json.issue),
    customer: fromRow(CustomerTable, json.customer),
    handoffs: json.handoffs.map((each) => fromRow(HandoffTable, each)),
    receivers: json.receivers.map((each) => fromRow(ReceiverTable, each)),
    commitments: json.commitments.map((each) => fromRow(CommitmentTable, each)),
    updates: json.updates.map((each) => fromRow(UpdateTable, each)),
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
select jsonb_build_object(
  'workspace', to_jsonb(w),
  'issue', to_jsonb(i),
  'customer', to_jsonb(c),
  'handoffs', ${all('handoffs', 'x.offered_at, x.id')},
  'commitments', ${all('commitments', 'x.due_at, x.id')},
  'updates', ${all('updates', 'x.told_at, x.id')},
  'receivers', (
    select coalesce(jsonb_agg(to_jsonb(r) order by r.member_id), '[]') from handoffs h
      join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
     where h.workspace_id = i.workspace_id and h.issue_id = i.id),
  'texts', (
    select coalesce(jsonb_object_agg(t.id, t.body), '{}') from texts t
     where t.workspace_id = i.workspace_id and t.issue_id = i.id and t.body is not null),
  'members', (
    select coalesce(jsonb_agg(to_jsonb(m)), '[]') from members m
     where m.workspace_id = i.workspace_id and m.id in (
       select unnest(array[i.owner_id, i.opened_by] || $3::text[])
       union select jsonb_array_elements_text(w.settings -> 'leads')
       union select h.giver_id from handoffs h
         where h.workspace_id = i.workspace_id and h.issue_id = i.id
       union select r.member_id from handoffs h
         join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
         where h.workspace_id = i.workspace_id and h.issue_id = i.id
       union select k.made_by from commitments k
         where k.workspace_id = i.workspace_id and k.issue_id = i.id))
) as scene
  from issues i
  join workspaces w on w.workspace_id = i.workspace_id
  join customers c on c.workspace_id = i.workspace_id and c.id = i.customer_id
 where i.workspace_id = $1 and i.id = $2`,
};
