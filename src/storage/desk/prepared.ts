import type { ClientBase, QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that PostgreSQL plans once for each connection, not each time. */
export interface Prepared {
  name: string;
  text: string;
}

/**
 * Runs a prepared statement in the manager's transaction. Meant for the few that every request
 * sends: PostgreSQL takes longer to plan them than to run them.
 */
export async function runPrepared(
  manager: EntityManager,
  { name, text }: Prepared,
  values: unknown[],
): Promise<unknown[]> {
  if (!manager.queryRunner) throw new Error('a prepared statement belongs in a transaction');
  const connection: ClientBase = await manager.queryRunner.connect();
  manager.dataSource.logger.logQuery(text, values);
  const { rows }: QueryResult<object> = await connection.query({ name, text, values });
  return rows;
}
