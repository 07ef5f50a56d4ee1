import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of a digest that a member snoozed, and what a lead's digest finds without reading what has ended. */
export class Snoozes1764000000019 implements MigrationInterface {
  readonly name = 'Snoozes1764000000019';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create table snoozes (
  workspace_id text not null,
  member_id    text not null,
  subject_id   uuid not null,
  at           timestamptz,
  until        timestamptz not null,
  constraint snoozes_key primary key (workspace_id, member_id, subject_id),
  constraint snooze_of_a_member foreign key (workspace_id, member_id) references members (workspace_id, id)
);
create index snoozes_by_age on snoozes (until);

alter table snoozes enable row level security;
alter table snoozes force row level security;
create policy own_workspace on snoozes
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));

create index issues_in_custody on issues (workspace_id, owned_since)
  where state = 'open' and custody_reason_id is not null;
create index handoffs_that_came_back on handoffs (workspace_id, ended_at)
  where state in ('declined', 'countered', 'expired') and kept_at is null;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index handoffs_that_came_back;
drop index issues_in_custody;
drop table snoozes;`);
  }
}
