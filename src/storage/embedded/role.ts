import { type Client } from 'pg';

import { type Folder } from './folder.js';
import { readPassword } from './passwords.js';

/** The role that Baton works as, and its database. */
export const baton = 'baton';

/** Makes the role and the database that Baton works with, where they are missing; the role is no superuser. */
export async function prepareRole(
  session: Client,
  { folder, createsDatabases }: { folder: Folder; createsDatabases: boolean },
): Promise<void> {
  const password = await readPassword(folder.home, 'baton');
  const exists = async (sql: string) => (await session.query(sql, [baton])).rows.length > 0;
  if (!(await exists('select 1 from pg_roles where rolname = $1'))) {
    await session.query(`create role ${baton} login`);
  }
  await session.query(
    `alter role ${baton} nosuperuser nobypassrls nocreaterole
       ${createsDatabases ? 'createdb' : 'nocreatedb'}
       password ${session.escapeLiteral(password)}`,
  );
  if (!(await exists('select 1 from pg_database where datname = $1'))) {
    await session.query(`create database ${baton} owner ${baton}`);
  }
}
