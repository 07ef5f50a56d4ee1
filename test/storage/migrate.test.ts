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

test('what was kept before an upgrade is there after it', async () => {
  const walled = migrations.findIndex(({ name }) => name.startsWith('Walls')) + 1;
  await knowing(walled, async (source) => {
    await source.runMigrations({ transaction: 'all' });
    await source.query(whatWasThere);
  });
  await migrate(database.url);
  const kept = await knowing(migrations.length, (source) =>
    source.transaction(async (manager) => {
      await manager.query(`select set_config('baton.workspace', '*', true)`);
      return manager.query('select giver_id, offered_by, pack_id from handoffs');
    }),
  );
  expect(kept).toEqual([{ giver_id: 'UANA', offered_by: 'UANA', pack_id: null }]);
});

/** One issue of Ana's, offered to Bob. */
const whatWasThere = `
begin;
select set_config('baton.workspace', '*', true);
insert into workspaces (workspace_id, name, bot_user_id, zone, settings, created_at)
  values ('T1', 'Northwind', 'UBATON', 'Europe/London', '{}', now());
insert into members (workspace_id, id, name, zone, standing, seen_at)
  select 'T1', who, who, 'Europe/London', 'active', now() from unnest(array['UANA', 'UBOB']) as who;
insert into customers (workspace_id, id, name, name_key, created_at)
  values ('T1', '00000000-0000-4000-8000-000000000001', 'Acme', 'acme', now());
with title as (
  insert into texts (workspace_id, id, issue_id, author_id, body, written_at)
  values ('T1', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003', 'UANA', 'invoice is wrong', now())
)
insert into issues (workspace_id, id, number, customer_id, title_id, priority, state, owner_id, opened_by,
    opened_at, owned_since, private, next_contact_at, version)
  values ('T1', '00000000-0000-4000-8000-000000000003', 1, '00000000-0000-4000-8000-000000000001',
    '00000000-0000-4000-8000-000000000002', 'p3', 'open', 'UANA', 'UANA', now(), now(), false, now(), 1);
insert into handoffs (workspace_id, id, issue_id, giver_id, state, version, next_step_id, offered_at, half_time_at, ends_at)
  values ('T1', '00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000003', 'UANA', 'offered', 1,
    '00000000-0000-4000-8000-000000000002', now(), now(), now() + interval '1 hour');
commit;`;

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
