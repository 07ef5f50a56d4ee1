import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who are members no more are few: what they left behind is found without reading the others. */
export class Leavers1764000000011 implements MigrationInterface {
  readonly name = 'Leavers1764000000011';

  async up(run: QueryRunner): Promise<void> {
    await run.query(
      `create index members_who_left on members (workspace_id, id) where standing not in ('active', 'unknown')`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index members_who_left');
  }
}
