import type { EntityManager } from 'typeorm';

import type { AbsenceChange } from '../../domain/absence/roster.js';
import type { Absence } from '../../domain/records.js';
import type { AbsenceDecision } from '../../use-cases/away/ports.js';
import { isFreshHome } from '../raise-homes.js';
import { AbsenceTable } from '../tables/absences.js';
import { LedgerTable } from '../tables/records.js';
import { insert, toRow, upsert } from './rows.js';
import type { Saving } from './save.js';

/**
 * Saves what was decided about absences, in one statement: state, ledger, notices, what is to be shown
 * anew, and the answer for a repeat. The lock on the workspace's absences is held meanwhile.
 */
export async function saveAbsences(
  manager: EntityManager,
  { change, notices, asked, answer }: AbsenceDecision & { change: AbsenceChange },
  { workspaceId, keys, now, newId, concerned }: Saving,
): Promise<void> {
  const people = [
    ...concerned,
    ...change.absences.flatMap(({ memberId, coverId }) =>
      coverId ? [memberId, coverId] : [memberId],
    ),
  ];
  const ledger = change.ledger.map((said) => ({ ...said, workspaceId, issueId: null, id: '' }));
  const told = notices.map(({ to, notice, rank, notBefore }, place) => ({
    lane: `user:${to}`,
    notice,
    kind: notice.kind,
    rank,
    not_before: notBefore,
    place,
  }));
  const covers = asked.map(({ id, coverId }) => ({
    id: newId(),
    subject_id: id,
    lane: `user:${coverId}`,
    member: coverId,
  }));
  await manager.query(saveSql, [
    workspaceId,
    now,
    JSON.stringify(change.absences.map((row) => toRow(AbsenceTable, row))),
    JSON.stringify(ledger.map((row) => toRow(LedgerTable, row))),
    JSON.stringify(told),
    JSON.stringify(covers),
    change.absences.map(({ id }) => id),
    people,
    keys,
    JSON.stringify(answer),
    change.absences.filter(isNews).map(({ memberId }) => memberId),
  ]);
}

/** Whether others hear now what falls due: an end that comes in its time was known all along. */
const isNews = ({ endedAt, endsAt }: Absence): boolean => endedAt === null || endedAt < endsAt;

const always = { when: 'true' };

// Reminders of whoever is away, and of those whom they were to cover, are reckoned anew by the next tick.

const saveSql = `
with recursive absence_rows as (
  ${upsert(AbsenceTable, '$3', always)}
), ledger_rows as (
  ${insert(LedgerTable, '$4', always)}
), notices as (
  select * from jsonb_to_recordset($5::jsonb) as n (
    place int, lane text, kind text, notice jsonb, rank smallint, not_before timestamptz)
), asked as (
  select * from jsonb_to_recordset($6::jsonb) as a (id uuid, subject_id text, lane text, member text)
), behind as (
  select m.id from living_messages m
   where m.workspace_id = $1 and ((m.kind = 'cover' and m.subject_id = any($7::text[]))
      or (${isFreshHome('$8', '$2')}))
   order by m.id for no key update
), raised as (
  update living_messages m set wanted = m.wanted + 1, next_at = least(m.next_at, $2::timestamptz)
    from behind b where m.workspace_id = $1 and m.id = b.id
  returning m.id
), concerned as (
  select unnest($11::text[]) as id
  union
  select a.member_id from absences a join concerned c on c.id = a.cover_id
   where a.workspace_id = $1 and a.ended_at is null
), replanned as (
  update members m set replan_at = $2::timestamptz
   where m.workspace_id = $1 and m.id in (select id from concerned)
), answered as (
  update requests set answer = $10::jsonb where workspace_id = $1 and key = any($9::text[])
), taken as (
  insert into lanes (workspace_id, name)
  select $1, l.name from (select lane as name from notices union select lane from asked) l order by l.name
  on conflict (workspace_id, name) do update set name = excluded.name returning name
), sent as (
  insert into outbox (workspace_id, lane, kind, facts, rank, state, next_at, created_at)
  select $1, n.lane, n.kind, n.notice, n.rank, 'pending', n.not_before, $2::timestamptz
    from notices n join taken l on l.name = n.lane order by n.place
), begun as (
  insert into living_messages (workspace_id, id, kind, subject_id, member_id, lane, wanted, next_at)
  select $1, a.id, 'cover', a.subject_id, a.member, a.lane, 1, $2::timestamptz
    from asked a join taken l on l.name = a.lane
)
select pg_notify('baton_outbox', '')`;
