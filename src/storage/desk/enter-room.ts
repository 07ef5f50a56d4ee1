import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Customer, MemberId } from '../../domain/people.js';
import type { Room } from '../../use-cases/ports.js';
import { membersFromRows, workspaceFromRow } from '../queries/read-scene.js';
import { AbsenceTable } from '../tables/absences.js';
import { CustomerTable } from '../tables/people.js';
import { fromRow, type JsonRow } from './rows.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const rows = z.array(row);
const foundSchema = z.tuple([
  z.object({ workspace: row, customer: row, members: rows, absences: rows }),
]);

/** Takes the workspace's next number, and finds or makes the customer of that name. */
export async function enterRoom(
  manager: EntityManager,
  {
    workspaceId,
    customer,
    members,
  }: { workspaceId: string; customer: Customer; members: readonly MemberId[] },
): Promise<Room> {
  const found: unknown = await manager.query(roomSql, [
    workspaceId,
    customer.id,
    customer.name,
    customer.nameKey,
    customer.createdAt,
    members,
  ]);
  const [room] = foundSchema.parse(found);
  const workspace = workspaceFromRow(room.workspace);
  return {
    workspace,
    customer: fromRow(CustomerTable, room.customer),
    members: membersFromRows(room.members),
    absences: room.absences.map((each) => fromRow(AbsenceTable, each)),
    number: workspace.issueCount,
  };
}

const roomSql = `
with counted as (
  update workspaces set issue_count = issue_count + 1 where workspace_id = $1 returning *
), known as (
  insert into customers (workspace_id, id, name, name_key, created_at)
  select workspace_id, $2::uuid, $3, $4, $5::timestamptz from counted
  on conflict (workspace_id, name_key) do update set name = customers.name returning *
)
select to_jsonb(w) as workspace, to_jsonb(c) as customer, (
    select coalesce(jsonb_agg(to_jsonb(m)), '[]') from members m
     where m.workspace_id = w.workspace_id and m.id = any($6::text[])) as members, (
    select coalesce(jsonb_agg(to_jsonb(a)), '[]') from absences a
     where a.workspace_id = w.workspace_id and a.member_id = any($6::text[]) and a.ended_at is null) as absences
  from counted w cross join known c`;
