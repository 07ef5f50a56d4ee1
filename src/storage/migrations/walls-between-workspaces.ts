import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'workspaces', 'members', 'customers', 'texts', 'issues', 'handoffs', 'handoff_receivers',
  'commitments', 'updates', 'ledger', 'requests', 'inbox', 'lanes', 'outbox', 'living_messages',
  'reminder_slots',
] as const; // prettier-ignore

/**
 * Row-level security on every table, forced on the owner too: a transaction sees the workspace named
 * in `baton.workspace`, or all of them where a worker set it to `*`, or nothing.
 */
export class WallsBetweenWorkspaces1764000000005 implements MigrationInterface {
  readonly name = 'WallsBetweenWorkspaces1764000000005';

  async up(run: QueryRunner): Promise<void> {
    for (const table of tables) {
      await run.query(`
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_workspace on ${table}
  using (current_setting('baton.workspace', true) in (workspace_id, '*'));`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of tables) {
      await run.query(`
drop policy own_workspace on ${table};
alter table ${table} no force row level security;
alter table ${table} disable row level security;`);
    }
  }
}
