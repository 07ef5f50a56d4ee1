/**
 * The PostgreSQL of one test run, as a program of its own: it stops when its input ends, so none is
 * left running even if the tests are killed. Says where it answers once the template is migrated.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import { startEmbedded } from '../../src/storage/embedded/start-embedded.js';
import { migrate } from '../../src/storage/migrate.js';

/** Test data need not survive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // Its workers belong to the superuser, so a database that one is cleaning could not be dropped.
  autovacuum: 'off',
};

async function main(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await makeTemplate(given);
    return;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-test-'));
  const postgres = await startEmbedded({
    dataDir,
    packagesFrom: process.cwd(),
    env: process.env,
    log: () => {},
    onLost: fail,
    settings,
    createsDatabases: true,
  });
  try {
    await makeTemplate(postgres.url);
    await inputEnds();
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  }
}

async function makeTemplate(url: string): Promise<void> {
  const server = new Client({ connectionString: url });
  await server.connect();
  await server.query('drop database if exists baton_template with (force)');
  await server.query('create database baton_template');
  await server.end();
  const template = new URL(url);
  template.pathname = '/baton_template';
  await migrate(template.href);
  process.stdout.write(`${url}\n`);
}

function inputEnds(): Promise<void> {
  return new Promise((resolve) => process.stdin.resume().once('end', resolve));
}

function fail(reason: unknown): void {
  process.exitCode = 1;
  process.stderr.write(`The PostgreSQL of the tests: ${String(reason)}\n`);
}

main().catch(fail);
