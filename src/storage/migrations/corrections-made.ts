import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A giver finds the corrections of theirs that wait to be confirmed. */
export class CorrectionsMade1764000000012 implements MigrationInterface {
  readonly name = 'CorrectionsMade1764000000012';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
create index corrections_made on handoffs (workspace_id, giver_id)
  where correction_id is not null and confirmed_at is null;
`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop index corrections_made');
  }
}
