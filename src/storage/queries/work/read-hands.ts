import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Hands } from '../../../use-cases/home.js';
import { fromRow, type JsonRow } from '../../desk/rows.js';
import { AbsenceTable } from '../../tables/absences.js';

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const foundSchema = z.tuple([
  z.object({
    owners: z.array(z.object({ ownerId: z.string(), issues: z.number(), lapsed: z.number() })),
    totalOwners: z.number(),
    away: z.array(z.object({ absence: row, zone: z.string() })),
    changesAt: z.coerce.date().nullable(),
  }),
]);

/** Who of a workspace has how much in hand at `now`, and who is away. */
export async function readHands(
  manager: EntityManager,
  workspaceId: string,
  now: Date,
): Promise<Hands> {
  const [{ away, ...hands }] = foundSchema.parse(await manager.query(handsSql, [workspaceId, now]));
  return {
    ...hands,
    away: away.map(({ absence, zone }) => ({ absence: fromRow(AbsenceTable, absence), zone })),
  };
}

// An issue's next contact is its earliest open promise: only where that is over can another be due.
const handsSql = `
with overdue as (
  select i.owner_id, k.due_at from issues i
    join commitments k on k.workspace_id = i.workspace_id and k.issue_id = i.id and k.state = 'open'
   where i.workspace_id = $1 and i.state = 'open' and i.next_contact_at < $2
), owners as (
  select o.owner_id, o.issues, coalesce(l.lapsed, 0) as lapsed
    from (select i.owner_id, count(*) as issues from issues i
           where i.workspace_id = $1 and i.state = 'open' group by i.owner_id) o
    left join (select d.owner_id, count(*) as lapsed from overdue d
                where d.due_at < $2 group by d.owner_id) l on l.owner_id = o.owner_id
), away as (
  select to_jsonb(a) as absence, m.zone, a.starts_at, a.ends_at
    from absences a join members m on m.workspace_id = a.workspace_id and m.id = a.member_id
   where a.workspace_id = $1 and a.ended_at is null and a.ends_at > $2
     and a.starts_at < $2::timestamptz + interval '14 days'
   order by a.starts_at, a.id limit 50
)
select
  (select coalesce(jsonb_agg(jsonb_build_object(
        'ownerId', f.owner_id, 'issues', f.issues, 'lapsed', f.lapsed)), '[]')
     from (select * from owners order by lapsed desc, issues desc, owner_id limit 50) f) as owners,
  (select count(*)::int from owners) as "totalOwners",
  (select coalesce(jsonb_agg(jsonb_build_object('absence', a.absence, 'zone', a.zone)), '[]') from away a) as away,
  least(
    (select min(i.next_contact_at) from issues i
      where i.workspace_id = $1 and i.state = 'open' and i.next_contact_at >= $2),
    (select min(d.due_at) from overdue d where d.due_at >= $2),
    (select min(a.starts_at) from away a where a.starts_at > $2),
    (select min(a.ends_at) from away a)) as "changesAt"`;
