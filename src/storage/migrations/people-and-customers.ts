import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workspaces, their members and their customers. */
export class PeopleAndCustomers1764000000001 implements MigrationInterface {
  readonly name = 'PeopleAndCustomers1764000000001';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table workspaces (
  workspace_id text not null,
  name         text not null,
  bot_user_id  text not null,
  zone         text not null,
  settings     jsonb not null,
  issue_count  integer not null default 0,
  suspended_at timestamptz,
  created_at   timestamptz not null,
  constraint workspaces_key primary key (workspace_id)
);

create table members (
  workspace_id text not null,
  id           text not null,
  name         text not null,
  zone         text not null,
  standing     text not null,
  hours        jsonb,
  digest_time  text not null default '09:00',
  wake_at      timestamptz,
  seen_at      timestamptz not null,
  constraint members_key primary key (workspace_id, id),
  constraint member_of_a_workspace foreign key (workspace_id) references workspaces (workspace_id),
  constraint member_standing_is_known
    check (standing in ('active', 'guest', 'bot', 'stranger', 'deactivated', 'unknown'))
);
create index members_whose_digest_is_due on members (wake_at) where wake_at is not null;

create table customers (
  workspace_id text not null,
  id           uuid not null,
  name         text not null,
  name_key     text not null,
  zone         text,
  created_at   timestamptz not null,
  constraint customers_key primary key (workspace_id, id),
  constraint customer_of_a_workspace foreign key (workspace_id) references workspaces (workspace_id)
);
create unique index one_customer_per_name on customers (workspace_id, name_key);
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table customers, members, workspaces');
  }
}
