import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups of resolved issues, and a short while in which an end can be undone. */
export class FollowUps1764000000014 implements MigrationInterface {
  readonly name = 'FollowUps1764000000014';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table follow_ups (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  due_at       timestamptz not null,
  state        text not null,
  reason_id    uuid,
  ended_at     timestamptz,
  ended_by     text,
  wake_at      timestamptz,
  constraint follow_ups_key primary key (workspace_id, id),
  constraint follow_up_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint follow_up_reason_is_kept foreign key (workspace_id, reason_id) references texts (workspace_id, id),
  constraint follow_up_state_is_known check (state in ('planned', 'satisfied', 'not-satisfied', 'skipped')),
  constraint follow_up_end_is_recorded
    check ((state = 'planned') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint follow_up_end_has_a_reason check (state in ('planned', 'satisfied') or reason_id is not null)
);
create unique index one_planned_follow_up_per_issue on follow_ups (workspace_id, issue_id) where state = 'planned';
create index follow_ups_of_an_issue on follow_ups (workspace_id, issue_id);
create index planned_follow_ups_by_date on follow_ups (due_at) where state = 'planned';
create index follow_ups_to_wake on follow_ups (wake_at) where wake_at is not null;

create trigger follow_up_ends_once before update on follow_ups
  for each row when (old.state <> 'planned') execute function refuse_second_ending();

alter table follow_ups enable row level security;
alter table follow_ups force row level security;
create policy own_workspace on follow_ups
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));
`);
    await run.query(undoing);
    await run.query(beginWork(ofATakeOrFollowUp));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(beginWork(''));
    await run.query(`
drop trigger commitment_opens_again_only_by_undo on commitments;
drop function require_undo;
drop trigger commitment_ends_once on commitments;
create trigger commitment_ends_once before update on commitments
  for each row when (old.state not in ('draft', 'open')) execute function refuse_second_ending();
drop table follow_ups;`);
  }
}

// What ended stays ended, but for the undo: within ten minutes, and only together with its ledger row.
// A promise that was not kept opens again only where its issue was resolved with it.
const undoing = `
drop trigger commitment_ends_once on commitments;
create trigger commitment_ends_once before update on commitments
  for each row when (old.state not in ('draft', 'open')
    and not (new.state = 'open' and old.state in ('kept', 'kept-late', 'cancelled', 'broken')
      and new.due_at = old.due_at and new.what_id is not distinct from old.what_id))
  execute function refuse_second_ending();

create function require_undo() returns trigger language plpgsql as $$
begin
  if exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.commitment_id = new.id and l.kind = 'undone'
       and l.at <= old.ended_at + interval '10 minutes'
       and l.xmin = pg_current_xact_id()::xid
  ) and (old.state in ('kept', 'kept-late') or exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.issue_id = new.issue_id and l.kind = 'undone'
       and l.commitment_id is null
       and l.xmin = pg_current_xact_id()::xid
  )) then
    return null;
  end if;
  raise exception 'commitments % has ended (%): it opens again only by an undo', old.id, old.state
    using errcode = 'check_violation', constraint = 'commitment_opens_again_only_by_undo';
end $$;
create constraint trigger commitment_opens_again_only_by_undo
  after update of state on commitments deferrable initially deferred
  for each row when (old.state not in ('draft', 'open') and new.state = 'open') execute function require_undo();
`;

const ofATakeOrFollowUp = `    when 'take' then (select t.issue_id from takes t
      where t.workspace_id = in_workspace and t.id = (wanted ->> 'id')::uuid)
    when 'follow-up' then (select f.issue_id from follow_ups f
      where f.workspace_id = in_workspace and f.id = (wanted ->> 'id')::uuid)
`;

/** The first statement of every request, which now also finds the issue of a `take` and of a follow-up. */
const beginWork = (more: string): string => `
create or replace function begin_work(in_workspace text, request_key text, now_at timestamptz, wanted jsonb)
  returns table (repeated boolean, recorded jsonb, issue_id uuid) language plpgsql as $$
declare target uuid;
begin
  perform set_config('baton.workspace', in_workspace, true);
  if request_key is not null then
    insert into requests (workspace_id, key, at) values (in_workspace, request_key, now_at) on conflict do nothing;
    if not found then
      return query select true, r.answer, null::uuid
        from requests r where r.workspace_id = in_workspace and r.key = request_key;
      return;
    end if;
  end if;
  target := case wanted ->> 'by'
    when 'issue' then (wanted ->> 'id')::uuid
    when 'number' then (select i.id from issues i
      where i.workspace_id = in_workspace and i.number = (wanted ->> 'number')::int)
    when 'handoff' then (select h.issue_id from handoffs h
      where h.workspace_id = in_workspace and h.id = (wanted ->> 'id')::uuid)
${more}    when 'commitment' then (select c.issue_id from commitments c
      where c.workspace_id = in_workspace and c.id = (wanted ->> 'id')::uuid)
    when 'update' then (select u.issue_id from updates u
      where u.workspace_id = in_workspace and u.id = (wanted ->> 'id')::uuid)
  end;
  perform from issues i where i.workspace_id = in_workspace and i.id = target for no key update;
  return query select false, null::jsonb, target;
end $$;`;
