import { randomUUID } from 'node:crypto';

import { Client } from 'pg';

/** A migrated database of one test file's own. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Clones the migrated template into a fresh database; `template0` is an empty one. */
export async function testDatabase(
  template: 'baton_template' | 'template0' = 'baton_template',
): Promise<TestDatabase> {
  const name = `baton_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template ${template}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

async function onServer(sql: string): Promise<void> {
  const server = new Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    await server.query(sql);
  } finally {
    await server.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_SERVER_URL'];
  if (!url) throw new Error('no PostgreSQL for the tests: global-setup.ts did not run');
  return url;
}
