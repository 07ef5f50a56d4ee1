import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Home tabs are kept fresh on the day on which they were opened, and show what became of promises. */
export class HomeTabs1764000000020 implements MigrationInterface {
  readonly name = 'HomeTabs1764000000020';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
select set_config('baton.workspace', '*', true);

alter table living_messages add column fresh_until timestamptz;
-- Those of before are fresh again once they are opened again.
update living_messages set fresh_until = next_at where kind = 'home';
alter table living_messages add constraint home_is_fresh_for_a_while
  check ((kind = 'home') = (fresh_until is not null));

create index commitments_ended_by_a_member on commitments (workspace_id, ended_by, ended_at)
  where state in ('kept', 'kept-late', 'moved', 'broken');
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
drop index commitments_ended_by_a_member;
alter table living_messages drop column fresh_until;`);
  }
}
