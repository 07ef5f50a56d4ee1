import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { dataSource } from '../../src/storage/data-source.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { schemaText } from './schema-text.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  source = await dataSource({ url: database.url, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const file = join(process.cwd(), 'docs', 'schema.sql');
const AGAIN = 'WRITE_SCHEMA=yes npx jest test/storage/schema-file';
const heading = `-- The schema that the migrations make, to read; nothing runs this file.
-- After a new migration, write it anew: ${AGAIN}

`;

test(`docs/schema.sql is the schema that the migrations make (else: ${AGAIN})`, async () => {
  const made = heading + (await schemaText(source));
  if (process.env['WRITE_SCHEMA']) await writeFile(file, made);
  expect(await readFile(file, 'utf8')).toBe(made);
});
