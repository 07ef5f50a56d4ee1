import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Issues with what belongs to them, and the constraints that say the rules about them. */
export class IssuesHandoffsCommitments1764000000002 implements MigrationInterface {
  readonly name = 'IssuesHandoffsCommitments1764000000002';

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    await run.query(rulesAcrossTables);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop table updates, commitments, handoff_receivers, handoffs, issues, texts cascade;
drop function require_handshake, require_owner_gives, require_settled, refuse_second_ending;`);
  }
}

const tables = `
create table texts (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  author_id    text not null,
  body         text,
  written_at   timestamptz not null,
  constraint texts_key primary key (workspace_id, id)
);
create index texts_of_an_issue on texts (workspace_id, issue_id);

create table issues (
  workspace_id    text not null,
  id              uuid not null,
  number          integer not null,
  customer_id     uuid not null,
  title_id        uuid not null,
  priority        text not null,
  state           text not null,
  owner_id        text not null,
  opened_by       text not null,
  opened_at       timestamptz not null,
  owned_since     timestamptz not null,
  channel_id      text,
  private         boolean not null,
  next_contact_at timestamptz,
  wake_at         timestamptz,
  ended_at        timestamptz,
  outcome_id      uuid,
  version         integer not null,
  constraint issues_key primary key (workspace_id, id),
  constraint issue_of_a_workspace foreign key (workspace_id) references workspaces (workspace_id),
  constraint issue_owner_is_a_member foreign key (workspace_id, owner_id) references members (workspace_id, id),
  constraint issue_opener_is_a_member foreign key (workspace_id, opened_by) references members (workspace_id, id),
  constraint issue_has_a_customer foreign key (workspace_id, customer_id) references customers (workspace_id, id),
  constraint issue_has_a_title foreign key (workspace_id, title_id) references texts (workspace_id, id),
  constraint issue_outcome_is_kept foreign key (workspace_id, outcome_id) references texts (workspace_id, id),
  constraint issue_state_is_known check (state in ('open', 'resolved', 'void')),
  constraint issue_priority_is_known check (priority in ('p1', 'p2', 'p3', 'p4')),
  constraint open_issue_has_next_contact check (state <> 'open' or next_contact_at is not null),
  constraint ended_issue_says_why check (state = 'open' or (ended_at is not null and outcome_id is not null))
);
create unique index one_issue_per_number on issues (workspace_id, number);
create index issues_of_an_owner on issues (workspace_id, owner_id) where state = 'open';
create index issues_of_a_customer on issues (workspace_id, customer_id, number);
create index open_issues_by_next_contact on issues (workspace_id, next_contact_at) where state = 'open';
create index issues_to_wake on issues (wake_at) where wake_at is not null;

alter table texts add constraint text_of_an_issue
  foreign key (workspace_id, issue_id) references issues (workspace_id, id);

create table handoffs (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  giver_id     text not null,
  state        text not null,
  version      integer not null,
  next_step_id uuid not null,
  situation_id uuid,
  watch_out_id uuid,
  offered_at   timestamptz not null,
  half_time_at timestamptz not null,
  ends_at      timestamptz not null,
  wake_at      timestamptz,
  ended_at     timestamptz,
  ended_by     text,
  accepted_by  text,
  read_back_id uuid,
  reason_id    uuid,
  constraint handoffs_key primary key (workspace_id, id),
  constraint handoff_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint handoff_giver_is_a_member foreign key (workspace_id, giver_id) references members (workspace_id, id),
  constraint handoff_says_the_next_step foreign key (workspace_id, next_step_id) references texts (workspace_id, id),
  constraint handoff_situation_is_kept foreign key (workspace_id, situation_id) references texts (workspace_id, id),
  constraint handoff_watch_out_is_kept foreign key (workspace_id, watch_out_id) references texts (workspace_id, id),
  constraint handoff_read_back_is_kept foreign key (workspace_id, read_back_id) references texts (workspace_id, id),
  constraint handoff_reason_is_kept foreign key (workspace_id, reason_id) references texts (workspace_id, id),
  constraint handoff_state_is_known
    check (state in ('offered', 'accepted', 'declined', 'countered', 'withdrawn', 'expired')),
  constraint handoff_ends_after_it_begins check (ends_at > offered_at),
  constraint handoff_end_is_recorded check ((state = 'offered') = (ended_at is null)),
  constraint handshake_names_who_shook check ((state = 'accepted') = (accepted_by is not null)),
  constraint read_back_is_of_a_handshake check (read_back_id is null or state = 'accepted')
);
create unique index one_open_handoff_per_issue on handoffs (workspace_id, issue_id) where state = 'offered';
create index handoffs_of_an_issue on handoffs (workspace_id, issue_id, offered_at);
create index open_handoffs_of_a_giver on handoffs (workspace_id, giver_id) where state = 'offered';
create index handoffs_to_wake on handoffs (wake_at) where wake_at is not null;

create table handoff_receivers (
  workspace_id text not null,
  handoff_id   uuid not null,
  member_id    text not null,
  state        text not null,
  reason_kind  text,
  reason_id    uuid,
  answered_at  timestamptz,
  constraint handoff_receivers_key primary key (workspace_id, handoff_id, member_id),
  constraint receiver_of_a_handoff foreign key (workspace_id, handoff_id) references handoffs (workspace_id, id),
  constraint receiver_is_a_member foreign key (workspace_id, member_id) references members (workspace_id, id),
  constraint receiver_reason_is_kept foreign key (workspace_id, reason_id) references texts (workspace_id, id),
  constraint receiver_state_is_known check (state in ('asked', 'accepted', 'declined', 'released'))
);
create index handoffs_asked_of_a_member on handoff_receivers (workspace_id, member_id) where state = 'asked';

create table commitments (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  kind         text not null,
  what_id      uuid,
  made_by      text not null,
  made_at      timestamptz not null,
  due_at       timestamptz not null,
  nudge_at     timestamptz not null,
  wake_at      timestamptz,
  state        text not null,
  ended_at     timestamptz,
  ended_by     text,
  reason_id    uuid,
  told_how     text,
  told_at      timestamptz,
  replaces_id  uuid,
  constraint commitments_key primary key (workspace_id, id),
  constraint commitment_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint commitment_maker_is_a_member foreign key (workspace_id, made_by) references members (workspace_id, id),
  constraint commitment_says_what foreign key (workspace_id, what_id) references texts (workspace_id, id),
  constraint commitment_reason_is_kept foreign key (workspace_id, reason_id) references texts (workspace_id, id),
  constraint replaced_commitment_is_kept foreign key (workspace_id, replaces_id) references commitments (workspace_id, id),
  constraint commitment_kind_is_known check (kind in ('promise', 'first-response')),
  constraint promise_says_what check (kind = 'first-response' or what_id is not null),
  constraint commitment_state_is_known
    check (state in ('draft', 'open', 'kept', 'kept-late', 'moved', 'broken', 'cancelled', 'entered-in-error')),
  constraint commitment_is_for_later check (due_at > made_at and nudge_at <= due_at),
  constraint commitment_end_is_recorded check ((state in ('draft', 'open')) = (ended_at is null)),
  constraint commitment_end_has_a_reason check (state in ('draft', 'open', 'kept') or reason_id is not null),
  constraint moved_or_broken_says_how_the_customer_was_told
    check (state not in ('moved', 'broken') or (told_how is not null and told_at is not null)),
  constraint moved_only_if_told_before_due check (state <> 'moved' or told_at <= due_at),
  constraint kept_in_time_or_late
    check (case state when 'kept' then ended_at <= due_at when 'kept-late' then ended_at > due_at else true end),
  constraint told_how_is_known check (told_how in ('posted', 'phoned', 'mailed'))
);
create index open_commitments_of_an_issue on commitments (workspace_id, issue_id, due_at) where state = 'open';
create index commitments_of_an_issue on commitments (workspace_id, issue_id);
create index commitments_to_wake on commitments (wake_at) where wake_at is not null;

create table updates (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  told_by      text not null,
  told_at      timestamptz not null,
  text_id      uuid not null,
  value        text,
  constraint updates_key primary key (workspace_id, id),
  constraint update_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint update_teller_is_a_member foreign key (workspace_id, told_by) references members (workspace_id, id),
  constraint update_says_something foreign key (workspace_id, text_id) references texts (workspace_id, id),
  constraint update_value_is_known check (value in ('answer', 'time', 'promise', 'help'))
);
create index updates_of_an_issue on updates (workspace_id, issue_id, told_at);
`;

// A rule over several tables is a constraint trigger. It is judged at the commit, and takes a share
// lock on the issue: who forgot to lock the issue waits here instead of slipping past the rule.
const rulesAcrossTables = `
create function require_handshake() returns trigger language plpgsql as $$
begin
  if exists (
    select from handoffs h
      join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
      join ledger l on l.workspace_id = h.workspace_id and l.handoff_id = h.id
     where h.workspace_id = new.workspace_id and h.issue_id = new.id
       and h.state = 'accepted' and h.accepted_by = new.owner_id
       and r.member_id = new.owner_id and r.state = 'accepted'
       and l.kind = 'accepted' and l.member_id = new.owner_id
       and l.xmin = pg_current_xact_id()::xid
  ) or exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.issue_id = new.id
       and l.kind = 'custody' and l.member_id = new.owner_id and l.text_id is not null
       and l.xmin = pg_current_xact_id()::xid
  ) then
    return null;
  end if;
  raise exception 'issue %: the owner changes only by a handshake or a custody', new.number
    using errcode = 'check_violation', constraint = 'owner_changes_only_by_handshake_or_custody';
end $$;
create constraint trigger owner_changes_only_by_handshake_or_custody
  after update of owner_id on issues deferrable initially deferred
  for each row when (old.owner_id is distinct from new.owner_id) execute function require_handshake();

create function require_owner_gives() returns trigger language plpgsql as $$
declare issue issues;
begin
  select * into issue from issues
   where workspace_id = new.workspace_id
     and id = case tg_table_name when 'issues' then new.id else (to_jsonb(new) ->> 'issue_id')::uuid end
     for share;
  if exists (
    select from handoffs h where h.workspace_id = issue.workspace_id and h.issue_id = issue.id
       and h.state = 'offered' and h.giver_id <> issue.owner_id
  ) then
    raise exception 'issue %: an open handoff is given by the owner', issue.number
      using errcode = 'check_violation', constraint = 'open_handoff_is_given_by_the_owner';
  end if;
  return null;
end $$;
create constraint trigger open_handoff_is_given_by_the_owner
  after insert or update of state, giver_id on handoffs deferrable initially deferred
  for each row when (new.state = 'offered') execute function require_owner_gives();
create constraint trigger owner_gives_the_open_handoff
  after update of owner_id on issues deferrable initially deferred
  for each row when (old.owner_id is distinct from new.owner_id) execute function require_owner_gives();

create function require_settled() returns trigger language plpgsql as $$
declare issue issues;
begin
  select * into issue from issues
   where workspace_id = new.workspace_id
     and id = case tg_table_name when 'issues' then new.id else (to_jsonb(new) ->> 'issue_id')::uuid end
     for share;
  if issue.state <> 'open' and (
    exists (select from commitments c where c.workspace_id = issue.workspace_id and c.issue_id = issue.id and c.state = 'open')
    or exists (select from handoffs h where h.workspace_id = issue.workspace_id and h.issue_id = issue.id and h.state = 'offered')
  ) then
    raise exception 'issue %: an ended issue has no open promise and no open handoff', issue.number
      using errcode = 'check_violation', constraint = 'ended_issue_is_settled';
  end if;
  return null;
end $$;
create constraint trigger ended_issue_is_settled
  after update of state on issues deferrable initially deferred
  for each row when (new.state <> 'open') execute function require_settled();
create constraint trigger commitment_of_an_open_issue
  after insert or update of state on commitments deferrable initially deferred
  for each row when (new.state = 'open') execute function require_settled();
create constraint trigger handoff_of_an_open_issue
  after insert or update of state on handoffs deferrable initially deferred
  for each row when (new.state = 'offered') execute function require_settled();

create function refuse_second_ending() returns trigger language plpgsql as $$
begin
  raise exception '% % has ended (%): what ended stays ended', tg_table_name, old.id, old.state
    using errcode = 'check_violation', constraint = tg_name;
end $$;
create trigger commitment_ends_once before update on commitments
  for each row when (old.state not in ('draft', 'open')) execute function refuse_second_ending();
create trigger handoff_ends_once before update of state on handoffs
  for each row when (old.state <> 'offered' and new.state <> old.state) execute function refuse_second_ending();
`;
