import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes in (events), what goes out (notices, living messages) and which reminders were sent. */
export class Delivery1764000000004 implements MigrationInterface {
  readonly name = 'Delivery1764000000004';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table inbox (
  workspace_id text not null,
  id           text not null,
  body         jsonb not null,
  received_at  timestamptz not null,
  state        text not null,
  attempts     integer not null default 0,
  next_at      timestamptz not null,
  lease_until  timestamptz,
  error        text,
  constraint inbox_key primary key (workspace_id, id),
  constraint inbox_state_is_known check (state in ('pending', 'working', 'done', 'parked'))
);
create index inbox_to_do on inbox (next_at) where state in ('pending', 'working');
create index inbox_by_age on inbox (received_at) where state = 'done';

create table lanes (
  workspace_id text not null,
  name         text not null,
  next_at      timestamptz,
  constraint lanes_key primary key (workspace_id, name),
  constraint lane_of_a_workspace foreign key (workspace_id) references workspaces (workspace_id)
);

create table outbox (
  workspace_id  text not null,
  id            bigint generated always as identity,
  lane          text not null,
  kind          text not null,
  facts         jsonb not null,
  issue_id      uuid,
  rank          smallint not null,
  state         text not null,
  attempts      integer not null default 0,
  unanswered    integer not null default 0,
  failing_since timestamptz,
  next_at       timestamptz not null,
  lease_until   timestamptz,
  channel       text,
  ts            text,
  error         text,
  created_at    timestamptz not null,
  sent_at       timestamptz,
  constraint outbox_key primary key (workspace_id, id),
  constraint notice_goes_down_a_lane foreign key (workspace_id, lane) references lanes (workspace_id, name),
  constraint notice_about_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint outbox_state_is_known
    check (state in ('pending', 'sending', 'sent', 'unknown', 'parked', 'void')),
  constraint sent_says_where_and_when
    check (state <> 'sent' or (channel is not null and ts is not null and sent_at is not null))
) with (autovacuum_vacuum_scale_factor = 0.02);
create index outbox_to_do on outbox (workspace_id, lane, rank, id) where state in ('pending', 'sending', 'unknown');
create index outbox_by_age on outbox (created_at) where state in ('sent', 'void');
create index outbox_of_an_issue on outbox (workspace_id, issue_id);

create table living_messages (
  workspace_id  text not null,
  id            uuid not null,
  kind          text not null,
  subject_id    text not null,
  issue_id      uuid,
  member_id     text,
  lane          text not null,
  wanted        integer not null,
  shown         integer not null default 0,
  shown_as      text,
  channel       text,
  ts            text,
  parked        integer not null default 0,
  attempts      integer not null default 0,
  unanswered    integer not null default 0,
  failing_since timestamptz,
  next_at       timestamptz not null,
  lease_until   timestamptz,
  error         text,
  constraint living_messages_key primary key (workspace_id, id),
  constraint living_message_goes_down_a_lane foreign key (workspace_id, lane) references lanes (workspace_id, name),
  constraint living_message_of_an_issue foreign key (workspace_id, issue_id) references issues (workspace_id, id),
  constraint living_message_kind_is_known check (kind in ('card', 'offer', 'home')),
  constraint shown_is_never_ahead check (shown <= wanted)
);
create unique index one_living_message_per_subject on living_messages (workspace_id, kind, subject_id);
create index living_messages_of_an_issue on living_messages (workspace_id, issue_id);
create index living_messages_to_show on living_messages (next_at) where shown < wanted and parked < wanted;

create table reminder_slots (
  workspace_id text not null,
  member_id    text not null,
  kind         text not null,
  subject_id   text not null,
  slot         text not null,
  claimed_at   timestamptz not null,
  constraint one_reminder_per_slot primary key (workspace_id, member_id, kind, subject_id, slot),
  constraint reminder_of_a_member foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index reminder_slots_by_age on reminder_slots (claimed_at);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table reminder_slots, living_messages, outbox, lanes, inbox');
  }
}
