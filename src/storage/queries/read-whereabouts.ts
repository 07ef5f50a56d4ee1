import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../domain/people.js';
import type { Whereabouts } from '../../use-cases/away/ports.js';
import { fromRow, type JsonRow } from '../desk/rows.js';
import { AbsenceTable } from '../tables/absences.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.array(z.object({ absence: row, zone: z.string() }));

/** When a member is away, now or as planned, and for whom they cover. */
export async function readWhereabouts(
  manager: EntityManager,
  workspaceId: string,
  member: MemberId,
): Promise<Whereabouts> {
  const found: unknown = await manager.query(whereaboutsSql, [workspaceId, member]);
  const all = foundSchema
    .parse(found)
    .map(({ absence, zone }) => ({ absence: fromRow(AbsenceTable, absence), zone }));
  return {
    away: all.filter(({ absence }) => absence.memberId === member),
    covering: all.filter(({ absence }) => absence.memberId !== member),
  };
}

const whereaboutsSql = `
select to_jsonb(a) as absence, m.zone
  from absences a join members m on m.workspace_id = a.workspace_id and m.id = a.member_id
 where a.workspace_id = $1 and a.ended_at is null
   and (a.member_id = $2 or (a.cover_id = $2 and a.cover_state = 'agreed'))
 order by a.starts_at, a.id`;
