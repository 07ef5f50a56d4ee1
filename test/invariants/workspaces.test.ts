import { people, seedWorkspace, WORKSPACE } from '../support/office.js';
import { note, openTrial, offerOf, promiseOf, refusalOf, type Trial } from './trial.js';

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
  await seedWorkspace(trial.source, OTHER, trial.clock.now());
});
afterAll(() => trial.close());

const OTHER = 'T2';
const { ana, bob } = people;

const tables = `
select c.oid, c.relname as name from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;

/** An issue of workspace T1 with a promise, an offer and a notice. */
const elsewhere = async () => trial.offered(await trial.opened(ana.id), bob.id);

test('invariant 10: each table has its wall, and no role is let through it', async () => {
  const open = await trial.sql(`
select t.name from (${tables}) t join pg_class c on c.oid = t.oid
 where not c.relrowsecurity or not c.relforcerowsecurity
    or not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_workspace')`);
  expect(open).toEqual([]);
  expect(
    await trial.sql(
      'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
    ),
  ).toEqual([{ passes: false }]);
});

test('invariant 10: every key and every foreign key carries the workspace', async () => {
  const keys = await trial.sql(`
select k.conname as name from pg_constraint k join (${tables}) t on t.oid = k.conrelid
 where k.contype in ('p', 'u', 'f') and not exists (
   select from pg_attribute a
    where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'workspace_id')`);
  const indexes = await trial.sql(`
select i.indexrelid::regclass::text as name from pg_index i join (${tables}) t on t.oid = i.indrelid
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
 where i.indisunique and a.attname <> 'workspace_id'`);
  expect([...keys, ...indexes]).toEqual([]);
});

test('invariant 10: from another workspace nothing is seen, changed or deleted', async () => {
  await elsewhere();
  for (const { name } of await trial.sql(tables)) {
    const table = String(name);
    const foreign = `workspace_id = '${WORKSPACE}'`;
    expect(await trial.sql(`select from ${table} where ${foreign}`, [], OTHER)).toEqual([]);
    expect(await trial.sql(`select from ${table}`, [], '')).toEqual([]);
    expect(
      await trial.sql(
        `with gone as (delete from ${table} where ${foreign} returning 1) select from gone`,
        [],
        OTHER,
      ),
    ).toEqual([]);
  }
});

test('invariant 10: nothing is written into another workspace', async () => {
  const { issue } = await elsewhere();
  for (const [into, writing] of Object.entries({
    customers: `insert into customers values ('${WORKSPACE}', gen_random_uuid(), 'Acme', 'acme', null, now())`,
    members: `update members set workspace_id = '${WORKSPACE}' where id = '${bob.id}'`,
    lanes: `insert into lanes values ('${WORKSPACE}', 'user:${bob.id}')`,
  }))
    expect(await refusalOf(trial.sql(writing, [], OTHER))).toBe(
      `new row violates row-level security policy for table "${into}"`,
    );
  expect((await trial.now({ ...(await elsewhere()), issue })).issue).toEqual(issue);
});

test('invariant 10: even who sees all workspaces cannot tie a row to another’s', async () => {
  const { issue } = await elsewhere();
  await trial.sql(
    `insert into customers values ('${OTHER}', gen_random_uuid(), 'Zeta', 'zeta', null, now())`,
    [],
    OTHER,
  );
  const tie = trial.sql(
    `update issues set customer_id = (select id from customers where workspace_id = '${OTHER}') where id = $1`,
    [issue.id],
    '*',
  );
  expect(await refusalOf(tie)).toBe('issue_has_a_customer');
});

test('invariant 10: a request of one workspace finds nothing of another', async () => {
  const scene = await elsewhere();
  const { issue } = scene;
  const request = { ...trial.request(ana.id), workspaceId: OTHER };
  const targets = [
    { by: 'issue', id: issue.id },
    { by: 'number', number: issue.number },
    { by: 'handoff', id: offerOf(scene).id },
    { by: 'commitment', id: promiseOf(scene).id },
  ] as const;
  for (const target of targets) {
    expect(await trial.reading.scene(OTHER, target)).toBeNull();
    expect(
      await trial.baton.offer({ ...request, key: null }, { target, to: [bob.id], note }),
    ).toMatchObject({ refusal: { why: 'no-such-issue' } });
  }
  const everything = { of: 'all', page: 0, reader: ana.id, channelId: null } as const;
  expect(await trial.reading.list(OTHER, everything)).toMatchObject({ total: 0 });
  expect(await trial.reading.work(OTHER, ana.id)).toMatchObject({ issues: [], promises: [] });
  expect(await trial.reading.ledger(OTHER, issue.id)).toEqual([]);
});

test('invariant 10: the same key in two workspaces is two requests', async () => {
  const opening = {
    customer: 'Acme',
    title: 'twice',
    priority: 'p3',
    channelId: null,
    private: false,
  } as const;
  const request = trial.request(ana.id, 'one key');
  const here = await trial.baton.open(request, opening);
  const there = await trial.baton.open({ ...request, workspaceId: OTHER }, opening);
  expect(there).toMatchObject({ kind: 'opened', number: 1 });
  expect(there).not.toEqual(here);
});
