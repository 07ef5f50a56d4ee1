import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client, type QueryResultRow } from 'pg';

import { startEmbedded } from '../../src/storage/embedded/start-embedded.js';
import { migrate } from '../../src/storage/migrate.js';

/** The PostgreSQL that everything is measured on. */
export interface Server {
  /** Its version, and whose it is. */
  about: string;
  /** Makes an empty, migrated database, or a copy of one that nobody is connected to. */
  database(original?: Database): Promise<Database>;
  /** Drops what was made, and stops the server if it is our own. */
  close(): Promise<void>;
}

interface Database {
  name: string;
  url: string;
}

/** The server at `url`, or else the embedded one as Baton ships it, in a folder of its own. */
export async function openServer(url: string | undefined): Promise<Server> {
  const own = url ? null : await startOwn();
  const serverUrl = url ?? own?.url ?? '';
  const made: string[] = [];
  const close = async () => {
    // Not by force: that ends no worker of the server's own, and asks for rights that a plain role lacks.
    for (const name of made) await onDatabase(serverUrl, `drop database ${name}`);
    await own?.stop();
  };
  let closing: Promise<void> | null = null;
  const version = await onDatabase<{ server_version: string }>(serverUrl, 'show server_version');
  return {
    about: `PostgreSQL ${version[0]?.server_version}, ${own ? 'embedded, durable as shipped' : 'from BENCH_DATABASE_URL'}`,
    database: async (original) => {
      const name = `baton_bench_${randomUUID().replaceAll('-', '')}`;
      const template = original ? `template ${original.name}` : '';
      await onDatabase(serverUrl, `create database ${name} ${template}`);
      made.push(name);
      const at = new URL(serverUrl);
      at.pathname = `/${name}`;
      if (!original) await migrate(at.href);
      return { name, url: at.href };
    },
    close: () => (closing ??= close()),
  };
}

async function startOwn() {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const postgres = await startEmbedded({
    dataDir,
    packagesFrom: process.cwd(),
    env: process.env,
    log: () => {},
    onLost: (reason) => process.emitWarning(`PostgreSQL went down: ${String(reason)}`),
    createsDatabases: true,
  });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Runs SQL on a connection of its own that sees every workspace; there is no limit to its time. */
export async function onDatabase<Row extends QueryResultRow>(
  url: string,
  sql: string,
  parameters?: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url, options: '-c baton.workspace=*' });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql, parameters);
    return rows;
  } finally {
    await client.end();
  }
}

/** The first column of the first row, a number. */
export async function countOn(url: string, sql: string): Promise<number> {
  const rows = await onDatabase<{ count: string }>(url, sql);
  return Number(rows[0]?.count);
}
