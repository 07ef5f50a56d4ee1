import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { DataSource } from 'typeorm';

import { dataSource } from '../../src/storage/data-source.js';
import { migrate } from '../../src/storage/migrate.js';
import { migrations } from '../../src/storage/migrations/all.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';
import { schemaText } from './schema-text.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase('template0');
});
afterEach(() => database.drop());

const run = promisify(execFile);
const instance = () => {
  const program = join(__dirname, 'migrate-process.ts');
  return run(process.execPath, ['--import', 'tsx', program, database.url]);
};

/** Does `work` on the database with the first `count` migrations known. */
async function knowing<Result>(count: number, work: (source: DataSource) => Promise<Result>) {
  const source = dataSource({ url: database.url, poolSize: 1 });
  source.setOptions({ migrations: migrations.slice(0, count) });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

test('several instances that start at once run each migration once', async () => {
  const here = Array.from({ length: 6 }, () => migrate(database.url));
  await Promise.all([instance(), instance(), ...here]);
  const ran = await knowing(migrations.length, (source) =>
    source.query('select name from migrations order by id'),
  );
  expect(ran).toEqual(migrations.map(({ name }) => ({ name })));
});

test('a database that is up to date stays as it is', async () => {
  await migrate(database.url);
  const before = await knowing(migrations.length, schemaText);
  await migrate(database.url);
  expect(await knowing(migrations.length, schemaText)).toBe(before);
});

test('each migration is undone by its way down', async () => {
  const schemas = [await knowing(0, schemaText)];
  for (let count = 1; count <= migrations.length; count += 1) {
    const made = await knowing(count, async (source) => {
      await source.runMigrations({ transaction: 'all' });
      return schemaText(source);
    });
    expect(made).not.toBe(schemas.at(-1));
    schemas.push(made);
  }
  for (let count = migrations.length; count > 0; count -= 1) {
    const left = await knowing(count, async (source) => {
      await source.undoLastMigration({ transaction: 'all' });
      return schemaText(source);
    });
    expect(left).toBe(schemas[count - 1]);
  }
});
