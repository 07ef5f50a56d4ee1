import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MemberId } from '../../domain/people.js';
import type { Change } from '../../domain/ruling.js';
import { milestonesOf } from '../../use-cases/milestones.js';
import { type Addressed, type MilestoneNotice, RANK } from '../../use-cases/notices.js';
import type { Decision, LivingSubject } from '../../use-cases/ports.js';
import { isFreshHome } from '../raise-homes.js';
import { CommitmentTable } from '../tables/commitments.js';
import { FollowUpTable } from '../tables/follow-ups.js';
import { HandoffTable, ReceiverTable, TakeTable } from '../tables/handoffs.js';
import { IssueTable, TextTable, UpdateTable } from '../tables/issues.js';
import { LedgerTable } from '../tables/records.js';
import { runPrepared } from './prepared.js';
import { insert, toRow, upsert } from './rows.js';

/** Where and when a decision is saved. */
export interface Saving {
  workspaceId: string;
  /** Those of the request, under which a repeat finds the answer. */
  keys: readonly string[];
  now: Date;
  newId: () => string;
  /** Those whose Home tab shows the issue, before the change or after it. */
  concerned: readonly MemberId[];
  /** The messages about packs that the issue is in, by their subject. */
  packs?: readonly string[];
}

/**
 * Saves what was decided, in one statement: state, ledger, notices, what is to be shown anew, and
 * the answer for a repeat. Everything hangs on the gate, the issue's version that was decided on.
 */
export async function save(
  manager: EntityManager,
  decision: Decision & { change: Change },
  saving: Saving,
): Promise<void> {
  const found = await runPrepared(manager, saveStatement, parameters(decision, saving));
  const [first] = z.array(z.object({ saved: z.boolean() })).parse(found);
  if (!first?.saved) throw new Error(`issue ${decision.change.issue.id} changed under its lock`);
}

function parameters(
  { change, notices, living, answer }: Decision & { change: Change },
  saving: Saving,
) {
  const { workspaceId, keys, now, newId, concerned, packs = [] } = saving;
  const issueId = change.issue.id;
  const ledger = change.ledger.map((entry) => ({ ...entry, workspaceId, issueId, id: '' }));
  const told = [...notices.map(noticeRow), ...milestonesOf(change).map(milestoneRow(now))];
  // A promise that lapses is shown as such: a reminder is news, though nobody did anything.
  const isNews = ledger.length > 0 || notices.length > 0;
  return [
    JSON.stringify([toRow(IssueTable, change.issue)]),
    JSON.stringify(change.texts.map((row) => toRow(TextTable, row))),
    JSON.stringify(change.handoffs.map((row) => toRow(HandoffTable, row))),
    JSON.stringify(change.receivers.map((row) => toRow(ReceiverTable, row))),
    JSON.stringify(change.commitments.map((row) => toRow(CommitmentTable, row))),
    JSON.stringify(change.updates.map((row) => toRow(UpdateTable, row))),
    JSON.stringify(ledger.map((row) => toRow(LedgerTable, row))),
    JSON.stringify(told.map((row, place) => ({ ...row, place }))),
    JSON.stringify(living.map((subject) => livingRow(subject, newId()))),
    isNews ? [...new Set(concerned)] : [],
    workspaceId,
    issueId,
    keys,
    JSON.stringify(answer),
    now,
    isNews,
    JSON.stringify(change.takes.map((row) => toRow(TakeTable, row))),
    isNews ? [...new Set(packs)] : [],
    JSON.stringify(change.followUps.map((row) => toRow(FollowUpTable, row))),
  ];
}

function noticeRow({ to, notice, rank, notBefore, slot }: Addressed) {
  const lane = `user:${to}`;
  return { lane, to, notice, kind: notice.kind, rank, not_before: notBefore, slot };
}

/** A milestone goes down the lane of the card that it is a reply to. */
const milestoneRow = (now: Date) => (notice: MilestoneNotice) => {
  const lane = `card:${notice.issueId}`;
  return { lane, notice, kind: notice.kind, rank: RANK.milestone, not_before: now };
};

function livingRow(subject: LivingSubject, id: string) {
  switch (subject.kind) {
    case 'card':
      return { id, kind: 'card', subject_id: subject.issueId, lane: laneOfCard(subject) };
    case 'offer': {
      const { handoffId, memberId } = subject;
      const subjectId = `${handoffId}:${memberId}`;
      return {
        id,
        kind: 'offer',
        subject_id: subjectId,
        lane: `user:${memberId}`,
        member: memberId,
      };
    }
    case 'pack': {
      const { packId, memberId } = subject;
      const lane = `user:${memberId}`;
      return { id, kind: 'pack', subject_id: `${packId}:${memberId}`, lane, member: memberId };
    }
    case 'take': {
      const { takeId, memberId } = subject;
      return { id, kind: 'take', subject_id: takeId, lane: `user:${memberId}`, member: memberId };
    }
  }
}

function laneOfCard({ channelId, ownerId }: { channelId: string | null; ownerId: MemberId }) {
  return channelId ? `channel:${channelId}` : `user:${ownerId}`;
}

const gated = { when: 'exists (select from gate)' };

const saveStatement = {
  name: 'save',
  text: `
with gate as (
  ${upsert(IssueTable, '$1', { when: 'true' })} where issues.version = excluded.version - 1 returning id
), text_rows as (
  ${upsert(TextTable, '$2', gated)}
), handoff_rows as (
  ${upsert(HandoffTable, '$3', gated)}
), receiver_rows as (
  ${upsert(ReceiverTable, '$4', gated)}
), take_rows as (
  ${upsert(TakeTable, '$17', gated)}
), commitment_rows as (
  ${upsert(CommitmentTable, '$5', gated)}
), follow_up_rows as (
  ${upsert(FollowUpTable, '$19', gated)}
), update_rows as (
  ${upsert(UpdateTable, '$6', gated)}
), ledger_rows as (
  ${insert(LedgerTable, '$7', gated)}
), notices as (
  select * from jsonb_to_recordset($8::jsonb) as n (
    place int, lane text, "to" text, kind text, notice jsonb, rank smallint, not_before timestamptz, slot jsonb)
), living as (
  select * from jsonb_to_recordset($9::jsonb) as n (
    id uuid, kind text, subject_id text, lane text, member text)
), claimed as (
  insert into reminder_slots (workspace_id, member_id, kind, subject_id, slot, claimed_at)
  select $11, n."to", n.slot ->> 'kind', n.slot ->> 'subjectId', n.slot ->> 'slot', $15::timestamptz
    from notices n where jsonb_typeof(n.slot) = 'object' and exists (select from gate)
  on conflict do nothing returning member_id, kind, subject_id, slot
), behind as (
  -- In one order: many issues are shown on the Home tab of one lead.
  select m.id from living_messages m
   where m.workspace_id = $11 and $16::boolean and exists (select from gate)
     and (m.issue_id = $12::uuid or (${isFreshHome('$10', '$15')})
       or (m.kind = 'pack' and m.subject_id = any($18::text[])))
   order by m.id for no key update
), raised as (
  -- A pack that is still being made is not shown before all of it is.
  update living_messages m set wanted = m.wanted + 1,
      next_at = case when m.kind = 'pack' and m.shown = 0 then m.next_at else least(m.next_at, $15::timestamptz) end
    from behind b where m.workspace_id = $11 and m.id = b.id
  returning m.id
), answered as (
  update requests set answer = $14::jsonb where workspace_id = $11 and key = any($13::text[]) and exists (select from gate)
), taken as (
  insert into lanes (workspace_id, name)
  select $11, l.name from (select lane as name from notices union select lane from living) l
   where exists (select from gate) order by l.name
  on conflict (workspace_id, name) do update set name = excluded.name returning name
), sent as (
  insert into outbox (workspace_id, lane, kind, facts, issue_id, rank, state, next_at, created_at)
  select $11, n.lane, n.kind, n.notice, $12::uuid, n.rank, 'pending', n.not_before, $15::timestamptz
    from notices n join taken l on l.name = n.lane
   where jsonb_typeof(n.slot) is distinct from 'object' or exists (
     select from claimed c where c.member_id = n."to" and c.kind = n.slot ->> 'kind'
        and c.subject_id = n.slot ->> 'subjectId' and c.slot = n.slot ->> 'slot')
   order by n.place
  returning id
), begun as (
  -- The messages of a pack begin with the first of its offers; should Baton end before all of it is
  -- made, what there is of it is shown after a minute.
  insert into living_messages (workspace_id, id, kind, subject_id, issue_id, member_id, lane, wanted, next_at)
  select $11, n.id, n.kind, n.subject_id, case when n.kind <> 'pack' then $12::uuid end, n.member, n.lane, 1,
         $15::timestamptz + case when n.kind = 'pack' then interval '1 minute' else interval '0' end
    from living n join taken l on l.name = n.lane
  on conflict (workspace_id, kind, subject_id) do nothing
  returning id
)
select exists (select from gate) as saved,
  case when exists (select from sent) or exists (select from begun) or exists (select from raised)
    then pg_notify('baton_outbox', '') end as woken`,
};
