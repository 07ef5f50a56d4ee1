import { runPrepared } from '../../../src/storage/desk/prepared.js';
import { inTransaction } from '../../../src/storage/desk/transaction.js';
import { DatabaseUnreachable } from '../../../src/use-cases/faults.js';
import { type Office, openOffice } from '../../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a statement is prepared once for a connection, whatever its values', async () => {
  const greeting = { name: 'greeting', text: 'select $1 || $2 as said' };
  await inTransaction(office.source, async (manager) => {
    expect(await runPrepared(manager, greeting, ['good ', 'morning'])).toEqual([
      { said: 'good morning' },
    ]);
    expect(await runPrepared(manager, greeting, ['good ', 'night'])).toEqual([
      { said: 'good night' },
    ]);
    const prepared: unknown = await manager.query(
      `select name, (generic_plans + custom_plans)::int as runs from pg_prepared_statements`,
    );
    expect(prepared).toEqual([{ name: 'greeting', runs: 2 }]);
  });
});

test('it counts as part of its transaction', async () => {
  const text = `insert into lanes (workspace_id, name) values ('T1', $1) returning name`;
  const fault = new Error('and then something else failed');
  const failing = inTransaction(office.source, async (manager) => {
    await manager.query(`select set_config('baton.workspace', 'T1', true)`);
    const rows = await runPrepared(manager, { name: 'lane', text }, ['user:UANA']);
    expect(rows).toEqual([{ name: 'user:UANA' }]);
    throw fault;
  });
  await expect(failing).rejects.toBe(fault);
  const left: unknown = await office.source.query('select name from lanes');
  expect(left).toEqual([]);
});

test('where PostgreSQL asks for another try, it gets three', async () => {
  let tries = 0;
  const failing = inTransaction(office.source, async (manager) => {
    tries += 1;
    await manager.query(`create function pg_temp.deadlock() returns void language plpgsql as
      $$ begin raise exception 'deadlock' using errcode = 'deadlock_detected'; end $$`);
    await runPrepared(manager, { name: 'deadlock', text: 'select pg_temp.deadlock()' }, []);
  });
  await expect(failing).rejects.toThrow(DatabaseUnreachable);
  expect(tries).toBe(3);
});
