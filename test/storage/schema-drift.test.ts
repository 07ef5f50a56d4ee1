import type { DataSource } from 'typeorm';

import { dataSource } from '../../src/storage/data-source.js';
import { tables } from '../../src/storage/tables/all.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  source = await dataSource({ url: database.url, poolSize: 2 }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test('the tables are what the migrations make', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every table of the database is known to the store', async () => {
  const found: unknown = await source.query(`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
     order by relname`);
  expect(found).toEqual(
    tables
      .map(({ options }) => ({ name: options.name }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  );
});

test('every instant is kept with its zone', async () => {
  const found: unknown = await source.query(`
    select table_name, column_name from information_schema.columns
     where table_schema = 'public' and data_type in ('timestamp without time zone', 'date', 'time without time zone')`);
  expect(found).toEqual([]);
});
