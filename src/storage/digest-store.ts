import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

import { RANK } from '../use-cases/notices.js';
import type { DigestPlan, DigestStore } from '../use-cases/remind/digests.js';
import { fromRow, type JsonRow } from './desk/rows.js';
import { inWorkspace } from './desk/transaction.js';
import { workspaceFromRow } from './queries/read-scene.js';
import { cameBack, isReturned, isWithoutReadBack, newestHandoff } from './queries/work/work-sql.js';
import { MemberTable } from './tables/people.js';

/** How many members one transaction takes. */
const BATCH = 200;

const row: z.ZodType<JsonRow> = z.record(z.string(), z.unknown());
const claimedSchema = z.array(z.object({ member: row, workspace: row }));

/** Digests on PostgreSQL: any number of instances, each member's day once. */
export function openDigestStore(source: DataSource): DigestStore {
  return {
    enqueueDue: (now, plan) =>
      inWorkspace(source, '*', async (manager) => {
        const claimed = claimedSchema.parse(await manager.query(claimSql, [now, BATCH]));
        const plans = claimed.map((each) => {
          const member = fromRow(MemberTable, each.member);
          return { member, plan: plan(member, workspaceFromRow(each.workspace)) };
        });
        if (plans.length > 0) await enqueue(manager, now, plans);
        return plans.length;
      }),
  };
}

async function enqueue(
  manager: EntityManager,
  now: Date,
  plans: { member: { workspaceId: string; id: string }; plan: DigestPlan }[],
): Promise<void> {
  const rows = plans.map(({ member, plan }) => ({
    workspace_id: member.workspaceId,
    member_id: member.id,
    next: plan.next,
    day: plan.today?.day ?? null,
    end_of_day: plan.today?.endOfDay ?? null,
  }));
  await manager.query(enqueueSql, [JSON.stringify(rows), now, RANK.digest]);
}

// Only those that were claimed become JSON: all may be due at once.
const claimSql = `
select to_jsonb(due) as member, to_jsonb(w) as workspace
  from (
    select * from members m where m.wake_at <= $1 order by m.wake_at limit $2
       for no key update skip locked) due
  join workspaces w on w.workspace_id = due.workspace_id`;

/** Of the workspace `w`, whoever's it is: what is the lead's own they hear of anyway. */
const whatTheTeamLetLie = `
    exists (select from issues i where i.workspace_id = w.workspace_id
        and i.state = 'open' and i.next_contact_at < $2::timestamptz)
    or exists (select from issues i where i.workspace_id = w.workspace_id
        and i.state = 'open' and i.custody_reason_id is not null)
    or exists (select from handoffs h join issues i on i.workspace_id = h.workspace_id
          and i.id = h.issue_id and i.state = 'open' and i.owner_id = h.giver_id
        where h.workspace_id = w.workspace_id and ${cameBack('$2::timestamptz')})
    or exists (select from handoffs h where h.workspace_id = w.workspace_id
        and h.correction_id is not null and h.confirmed_at is null)`;

// Nothing is said to whoever is away. Something to say: a contact that is due today (the next contact
// of an issue is its earliest promise), or something that waits for a handshake, an answer or a word;
// to a lead, what anybody let lie. Where all of it is snoozed the delivery finds nothing left to tell.
const enqueueSql = `
with plans as (
  select * from jsonb_to_recordset($1::jsonb) as p (
    workspace_id text, member_id text, next timestamptz, day text, end_of_day timestamptz)
), woken as (
  update members m set wake_at = p.next from plans p
   where m.workspace_id = p.workspace_id and m.id = p.member_id and m.wake_at <= $2::timestamptz
), following as (
  -- Owners with a follow-up that is due by the end of somebody's day.
  select f.workspace_id, i.owner_id from follow_ups f
    join issues i on i.workspace_id = f.workspace_id and i.id = f.issue_id
   where f.state = 'planned' and f.due_at < (select max(p.end_of_day) from plans p)
), speaking as (
  select * from plans p where p.day is not null and not exists (
    select from absences a where a.workspace_id = p.workspace_id and a.member_id = p.member_id
       and a.ended_at is null and a.starts_at <= $2::timestamptz and a.ends_at > $2::timestamptz
  ) and (
    exists (select from issues i where i.workspace_id = p.workspace_id and i.owner_id = p.member_id
        and i.state = 'open' and i.next_contact_at < p.end_of_day)
    or exists (select from handoffs h where h.workspace_id = p.workspace_id
        and h.giver_id = p.member_id and h.state = 'offered')
    or exists (select from handoff_receivers r where r.workspace_id = p.workspace_id
        and r.member_id = p.member_id and r.state = 'asked')
    or exists (select from handoffs h where h.workspace_id = p.workspace_id
        and (h.accepted_by = p.member_id or h.giver_id = p.member_id)
        and h.correction_id is not null and h.confirmed_at is null)
    or exists (select from issues i join takes t on t.workspace_id = i.workspace_id
          and t.issue_id = i.id and t.state = 'asked'
        where i.workspace_id = p.workspace_id and i.owner_id = p.member_id and i.state = 'open')
    or exists (select from issues i ${newestHandoff('true')}
        where i.workspace_id = p.workspace_id and i.owner_id = p.member_id and i.state = 'open'
          and ${isReturned})
    or exists (select from issues i ${newestHandoff(`newest.state = 'accepted'`)}
        where i.workspace_id = p.workspace_id and i.owner_id = p.member_id and i.state = 'open'
          and ${isWithoutReadBack})
    or (p.workspace_id, p.member_id) in (select g.workspace_id, g.owner_id from following g)
    or exists (select from workspaces w where w.workspace_id = p.workspace_id
        and w.settings -> 'leads' @> to_jsonb(p.member_id) and (${whatTheTeamLetLie})))
), claimed as (
  insert into reminder_slots (workspace_id, member_id, kind, subject_id, slot, claimed_at)
  select workspace_id, member_id, 'digest', member_id, day, $2::timestamptz from speaking
  on conflict do nothing returning workspace_id, member_id, slot
), taken as (
  insert into lanes (workspace_id, name)
  select workspace_id, 'user:' || member_id from claimed order by workspace_id, member_id
  on conflict (workspace_id, name) do update set name = excluded.name returning workspace_id, name
), sent as (
  insert into outbox (workspace_id, lane, kind, facts, rank, state, next_at, created_at)
  select c.workspace_id, t.name, 'digest', jsonb_build_object('kind', 'digest', 'day', c.slot),
      $3::smallint, 'pending', $2::timestamptz, $2::timestamptz
    from claimed c join taken t on t.workspace_id = c.workspace_id and t.name = 'user:' || c.member_id
  returning id
)
select case when exists (select from sent) then pg_notify('baton_outbox', '') end`;
