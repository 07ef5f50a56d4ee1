import { type DataSource, MigrationExecutor } from 'typeorm';

import { dataSource } from './data-source.js';

/** Any number will do, as long as every instance takes the same. */
const MIGRATION_LOCK = 7_411_001;

/**
 * Brings the database at `url` to the newest schema. Several instances that start at once take turns:
 * TypeORM takes no lock of its own, so one transaction holds PostgreSQL's for all migrations.
 */
export async function migrate(url: string): Promise<void> {
  const source = await dataSource({ url, poolSize: 1 }).initialize();
  try {
    await underLock(source);
  } finally {
    await source.destroy();
  }
}

async function underLock(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction();
    await runner.query('set local statement_timeout = 0; set local lock_timeout = 0');
    await runner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}
