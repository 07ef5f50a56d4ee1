import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The thread that an issue was opened from, and messages by where they are: both lead to their issue. */
export class OpenedFromThreads1764000000018 implements MigrationInterface {
  readonly name = 'OpenedFromThreads1764000000018';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
alter table issues
  add column thread_ts text,
  add constraint issue_thread_is_in_a_channel check (thread_ts is null or channel_id is not null);

create index issues_of_a_thread on issues (workspace_id, channel_id, thread_ts) where thread_ts is not null;
create index living_messages_by_place on living_messages (workspace_id, channel, ts) where issue_id is not null;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index living_messages_by_place;
alter table issues drop column thread_ts;
`);
  }
}
