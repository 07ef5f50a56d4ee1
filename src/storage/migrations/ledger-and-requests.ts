import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only ledger, and the requests whose answers are kept for repeats. */
export class LedgerAndRequests1764000000003 implements MigrationInterface {
  readonly name = 'LedgerAndRequests1764000000003';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table ledger (
  workspace_id  text not null,
  id            bigint generated always as identity,
  issue_id      uuid not null,
  at            timestamptz not null,
  actor_id      text not null,
  kind          text not null,
  handoff_id    uuid,
  commitment_id uuid,
  member_id     text,
  text_id       uuid,
  facts         jsonb not null,
  constraint ledger_key primary key (workspace_id, id),
  constraint ledger_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint ledger_handoff_is_kept foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  constraint ledger_commitment_is_kept foreign key (workspace_id, commitment_id) references commitments (workspace_id, id),
  constraint ledger_text_is_kept foreign key (workspace_id, text_id) references texts (workspace_id, id)
);
create index ledger_of_an_issue_in_order on ledger (workspace_id, issue_id, id);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'check_violation', constraint = 'ledger_is_append_only';
end $$;
create trigger ledger_is_append_only before update or delete on ledger
  for each row execute function refuse_rewriting();
create trigger ledger_is_never_emptied before truncate on ledger
  for each statement execute function refuse_rewriting();

create table requests (
  workspace_id text not null,
  key          text not null,
  at           timestamptz not null,
  answer       jsonb,
  constraint requests_key primary key (workspace_id, key)
);
create index requests_by_age on requests (at);

create function begin_work(in_workspace text, request_key text, now_at timestamptz, wanted jsonb)
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
    when 'commitment' then (select c.issue_id from commitments c
      where c.workspace_id = in_workspace and c.id = (wanted ->> 'id')::uuid)
    when 'update' then (select u.issue_id from updates u
      where u.workspace_id = in_workspace and u.id = (wanted ->> 'id')::uuid)
  end;
  perform from issues i where i.workspace_id = in_workspace and i.id = target for no key update;
  return query select false, null::jsonb, target;
end $$;
comment on function begin_work is
  'First statement of every request: enters the workspace, claims the request key, locks the issue. A repeat gets the recorded answer.';
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop function begin_work;
drop table requests, ledger;
drop function refuse_rewriting;`);
  }
}
