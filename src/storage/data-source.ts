import { DataSource } from 'typeorm';

import { migrations } from './migrations/all.js';
import { tables } from './tables/all.js';

export interface DatabaseOptions {
  url: string;
  /** Most connections at once. */
  poolSize: number;
}

/**
 * The connection to PostgreSQL. A request has 2.5 s in all (Slack gives 3), so waiting for a
 * connection ends after 800 ms, for a lock after 800 ms and a statement after 1.5 s.
 */
export function dataSource({ url, poolSize }: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    migrations,
    migrationsTableName: 'migrations',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 800,
    applicationName: 'baton',
    extra: {
      statement_timeout: 1500,
      lock_timeout: 800,
      idle_in_transaction_session_timeout: 5000,
    },
  });
}
