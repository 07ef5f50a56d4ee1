import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What asks for an issue, hands on several at once, corrects a read-back, and stands in. */
export class HandshakeWhole1764000000008 implements MigrationInterface {
  readonly name = 'HandshakeWhole1764000000008';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table issues
  add column custody_reason_id uuid,
  add column terms integer not null default 1,
  add constraint issue_custody_says_why foreign key (workspace_id, custody_reason_id) references texts (workspace_id, id);
alter table issues alter column terms drop default;

create table packs (
  workspace_id text not null,
  id           uuid not null,
  giver_id     text not null,
  made_at      timestamptz not null,
  constraint packs_key primary key (workspace_id, id),
  constraint pack_giver_is_a_member foreign key (workspace_id, giver_id) references members (workspace_id, id)
);

alter table handoffs
  add column offered_by text,
  add column pack_id uuid,
  add column correction_id uuid,
  add column corrected_at timestamptz,
  add column confirmed_at timestamptz,
  add column kept_at timestamptz;
update handoffs set offered_by = giver_id;
alter table handoffs
  alter column offered_by set not null,
  add constraint handoff_is_offered_by_a_member foreign key (workspace_id, offered_by) references members (workspace_id, id),
  add constraint handoff_of_a_pack foreign key (workspace_id, pack_id) references packs (workspace_id, id),
  add constraint handoff_correction_is_kept foreign key (workspace_id, correction_id) references texts (workspace_id, id),
  add constraint correction_is_of_a_handshake check ((correction_id is null) = (corrected_at is null)
    and (correction_id is null or state = 'accepted') and (confirmed_at is null or correction_id is not null)),
  add constraint kept_is_what_nobody_took check (kept_at is null or state in ('declined', 'countered', 'expired'));
create index handoffs_of_a_pack on handoffs (workspace_id, pack_id) where pack_id is not null;
create index corrections_to_confirm on handoffs (workspace_id, accepted_by)
  where correction_id is not null and confirmed_at is null;

alter table handoff_receivers
  add column suggested_id text,
  add constraint receiver_suggests_a_member foreign key (workspace_id, suggested_id) references members (workspace_id, id),
  drop constraint receiver_state_is_known,
  add constraint receiver_state_is_known check (state in ('asked', 'accepted', 'declined', 'countered', 'released'));

create table takes (
  workspace_id text not null,
  id           uuid not null,
  issue_id     uuid not null,
  asked_by     text not null,
  state        text not null,
  terms        integer not null,
  read_back_id uuid not null,
  asked_at     timestamptz not null,
  half_time_at timestamptz not null,
  ends_at      timestamptz not null,
  wake_at      timestamptz,
  ended_at     timestamptz,
  constraint takes_key primary key (workspace_id, id),
  constraint take_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint take_is_asked_by_a_member foreign key (workspace_id, asked_by) references members (workspace_id, id),
  constraint take_says_what_comes_next foreign key (workspace_id, read_back_id) references texts (workspace_id, id),
  constraint take_state_is_known
    check (state in ('asked', 'handed-over', 'refused', 'withdrawn', 'expired', 'overtaken')),
  constraint take_end_is_recorded check ((state = 'asked') = (ended_at is null))
);
create unique index one_open_take_per_member on takes (workspace_id, issue_id, asked_by) where state = 'asked';
create index takes_of_an_issue on takes (workspace_id, issue_id, asked_at);
create index open_takes_of_a_member on takes (workspace_id, asked_by) where state = 'asked';
create index takes_to_wake on takes (wake_at) where wake_at is not null;

create table absences (
  workspace_id text not null,
  id           uuid not null,
  member_id    text not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  cover_id     text,
  cover_state  text not null,
  set_by       text not null,
  set_at       timestamptz not null,
  wake_at      timestamptz,
  ended_at     timestamptz,
  constraint absences_key primary key (workspace_id, id),
  constraint absence_of_a_member foreign key (workspace_id, member_id) references members (workspace_id, id),
  constraint absence_is_set_by_a_member foreign key (workspace_id, set_by) references members (workspace_id, id),
  constraint cover_is_a_member foreign key (workspace_id, cover_id) references members (workspace_id, id),
  constraint nobody_covers_for_themselves check (cover_id <> member_id),
  constraint absence_ends_after_it_starts check (ends_at > starts_at),
  constraint cover_state_is_known check (cover_state in ('none', 'asked', 'agreed', 'refused')),
  constraint cover_is_named check ((cover_state = 'none') = (cover_id is null))
);
create index absences_of_a_member on absences (workspace_id, member_id) where ended_at is null;
create index absences_of_a_cover on absences (workspace_id, cover_id) where ended_at is null;
create index absences_to_wake on absences (wake_at) where wake_at is not null;

alter table ledger alter column issue_id drop not null;
alter table ledger add constraint ledger_is_of_an_issue_or_a_member check (issue_id is not null or member_id is not null);
`);
    for (const table of tables)
      await run.query(`
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_workspace on ${table}
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table ledger drop constraint ledger_is_of_an_issue_or_a_member;
alter table ledger disable trigger ledger_is_append_only;
delete from ledger where issue_id is null;
alter table ledger enable trigger ledger_is_append_only;
alter table ledger alter column issue_id set not null;
drop table absences, takes;
alter table handoff_receivers drop constraint receiver_state_is_known, drop column suggested_id,
  add constraint receiver_state_is_known check (state in ('asked', 'accepted', 'declined', 'released'));
alter table handoffs drop column offered_by, drop column pack_id, drop column correction_id,
  drop column corrected_at, drop column confirmed_at, drop column kept_at;
drop table packs;
alter table issues drop column custody_reason_id, drop column terms;`);
  }
}

const tables = ['packs', 'takes', 'absences'] as const;
