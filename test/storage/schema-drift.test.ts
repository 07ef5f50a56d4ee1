import type { DataSource } from 'typeorm';

import { dataSource } from '../../src/storage/data-source.js';
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
