import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ask } from './ask.js';
import { clusterOf, Host } from './host.js';
import { describeAs, ordinary } from './identity.js';

jest.setTimeout(30_000);

const settings = { fsync: 'off' };

let host: Host;

beforeAll(async () => {
  host = await Host.make();
});
afterAll(() => host.clear());

describe('a database made with all defaults, in a language that the machine lacks', () => {
  let project: string;
  let url: string;

  beforeAll(async () => {
    project = await host.project();
    const language = { LANG: 'xx_YY.UTF-8', LC_ALL: 'xx_YY.UTF-8', LANGUAGE: 'xx' };
    const env = { ...language, PGDATA: '/nowhere', PGPORT: '1', PGSSLMODE: 'require' };
    url = (await host.start({ project, env }).started()).url;
  });

  test('keeps its passwords to itself', async () => {
    const home = join(project, '.baton', 'postgres');
    const [superuser, baton] = [join(home, 'superuser-password'), join(home, 'baton-password')];
    for (const file of [superuser, baton]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(project, '.baton'))).mode & 0o777).toBe(0o700);
    expect(await readFile(superuser, 'utf8')).not.toBe(await readFile(baton, 'utf8'));
    expect(new URL(url).password).toBe((await readFile(baton, 'utf8')).trim());
  });

  test('is worked in by a role without privileges', async () => {
    const [role] = await ask(
      url,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
         from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual(['baton', false, false, false, false, false]);
    const owner = 'select pg_get_userbyid(datdba) from pg_database where datname = ';
    expect(await ask(url, `${owner} current_database()`)).toEqual([['baton']]);
  });

  test('wants the password', async () => {
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('listens on this machine only, and on no socket file', async () => {
    const pidFile = join(clusterOf(join(project, '.baton')), 'postmaster.pid');
    const [, , , , socketFolder, listens] = (await readFile(pidFile, 'utf8')).split('\n');
    expect([socketFolder, listens]).toEqual(['', '127.0.0.1']);
  });

  test.each([
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
    ['timezone', 'UTC'],
  ])('runs with %s = %p', async (name, value) => {
    expect(await ask(url, `select current_setting('${name}')`)).toEqual([[value]]);
  });
});

test('settings of the caller hold, and its role may create databases if it says so', async () => {
  const project = await host.project();
  const baton = host.start({ project, settings, createsDatabases: true });
  const { url } = await baton.started();
  expect(await ask(url, 'show fsync')).toEqual([['off']]);
  await expect(ask(url, 'create database another')).resolves.toEqual([]);
});

test('data of another major version are refused', async () => {
  const project = await host.project();
  const baton = host.start({ project, settings });
  await baton.started();
  await baton.stop();
  await writeFile(join(clusterOf(join(project, '.baton')), 'PG_VERSION'), '17\n');
  const why = await host.start({ project, settings }).refused();
  expect(why).toMatch(/made by PostgreSQL 17, .* brings PostgreSQL \d+: .* set DATABASE_URL/);
});

test('a folder that cannot be made is refused', async () => {
  const project = await host.project();
  const file = join(project, 'file');
  await writeFile(file, '');
  const why = await host.start({ project, dataDir: join(file, '.baton') }).refused();
  expect(why).toMatch(/cannot keep its data in .*ENOTDIR.*: make .* or set DATABASE_URL/);
});

describeAs(ordinary)('an ordinary account', () => {
  test('is refused a folder that it may not write', async () => {
    const project = await host.project({ mode: 0o555 });
    const why = await host.start({ project, as: ordinary }).refused();
    expect(why).toMatch(/cannot keep its data in .*EACCES.*: make .* or set DATABASE_URL/);
  });
});
