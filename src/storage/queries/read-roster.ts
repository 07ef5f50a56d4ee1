import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Roster } from '../../domain/absence/roster.js';
import type { MemberId } from '../../domain/people.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { AbsenceTable } from '../tables/absences.js';
import { membersFromRows, workspaceFromRow } from './read-scene.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const rows = z.array(row);
const foundSchema = z.tuple([z.object({ workspace: row, absences: rows, members: rows })]);

/** Who is away or will be, in one statement; `also` are people whom nothing of that names. */
export async function readRoster(
  manager: EntityManager,
  workspaceId: string,
  also: readonly MemberId[],
): Promise<Roster> {
  const [found] = foundSchema.parse(await manager.query(rosterSql, [workspaceId, also]));
  return {
    workspace: workspaceFromRow(found.workspace),
    absences: found.absences.map((each) => fromRow(AbsenceTable, each)),
    members: membersFromRows(found.members),
  };
}

const rosterSql = `
with away as (
  select * from absences where workspace_id = $1 and ended_at is null
), named as (
  select unnest(array[member_id, cover_id, set_by]) as id from away
  union select unnest($2::text[])
  union select jsonb_array_elements_text(settings -> 'leads') from workspaces where workspace_id = $1
)
select to_jsonb(w) as workspace,
  (select coalesce(jsonb_agg(to_jsonb(a) order by a.starts_at, a.id), '[]') from away a) as absences,
  (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from members m
    where m.workspace_id = $1 and m.id in (select id from named)) as members
  from workspaces w where w.workspace_id = $1`;
