import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { runningServer } from '../../../src/storage/embedded/pid-file.js';
import { ask } from './ask.js';
import { clusterOf, Host } from './host.js';

jest.setTimeout(30_000);

const settings = { fsync: 'off' };

let host: Host;
let project: string;
let dataDir: string;

beforeAll(async () => {
  host = await Host.make();
  project = await host.project();
  dataDir = join(project, '.baton');
});
afterEach(() => host.endAll());
afterAll(() => host.clear());

const killServer = async (): Promise<void> => {
  const server = await runningServer(clusterOf(dataDir));
  if (!server) throw new Error('PostgreSQL does not run');
  process.kill(server.pid, 'SIGKILL');
};

test('Baton killed: the next start adopts the server that still runs, and can stop it', async () => {
  const first = host.start({ project, settings });
  const { url, port } = await first.started();
  await ask(url, 'create table adopted_rows (what text)');
  await first.kill();

  const second = host.start({ project, settings });
  const adopted = await second.started();
  expect(adopted).toMatchObject({ adopted: true, port });
  expect(await ask(adopted.url, 'select * from adopted_rows')).toEqual([]);

  await second.stop();
  expect(await runningServer(clusterOf(dataDir))).toBeUndefined();
});

test('PostgreSQL killed: the running Baton brings it back, on the same address', async () => {
  const baton = host.start({ project, settings });
  const { url } = await baton.started();
  await ask(url, `create table revived_rows as select 'acknowledged' as what`);
  await killServer();

  await baton.said(/PostgreSQL is back/);
  expect(await ask(url, 'select * from revived_rows')).toEqual([['acknowledged']]);
  expect(await host.start({ project, settings }).refused()).toContain(`(process ${baton.pid})`);
});

test('both killed: the next start recovers what was acknowledged', async () => {
  const first = host.start({ project });
  await ask(
    (await first.started()).url,
    `create table recovered_rows as select 'acknowledged' as what`,
  );
  await first.kill();
  await killServer();

  const { url, adopted } = await host.start({ project }).started();
  expect(adopted).toBe(false);
  expect(await ask(url, 'select * from recovered_rows')).toEqual([['acknowledged']]);
});

test('both killed, and another program has the number of the server by now', async () => {
  const first = host.start({ project, settings });
  await first.started();
  await first.kill();
  await killServer();
  const pidFile = join(clusterOf(dataDir), 'postmaster.pid');
  const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
  await writeFile(pidFile, [process.pid, ...rest].join('\n'));

  const { url } = await host.start({ project, settings }).started();
  expect(await ask(url, 'select 1')).toEqual([[1]]);
});

test('Baton killed before it made its role: the next start makes it', async () => {
  const first = host.start({ project, settings });
  const { port } = await first.started();
  const password = await readFile(join(dataDir, 'postgres', 'superuser-password'), 'utf8');
  const superuser = `postgresql://postgres:${password.trim()}@127.0.0.1:${port}/postgres`;
  await ask(superuser, 'drop database baton');
  await ask(superuser, 'drop role baton');
  await first.kill();

  const { url } = await host.start({ project, settings }).started();
  expect(await ask(url, 'select current_user::text')).toEqual([['baton']]);
});

test('Ctrl-C does not reach PostgreSQL before Baton stops it', async () => {
  const baton = host.start({ project, settings });
  const { url } = await baton.started();
  baton.interrupt();
  await baton.said(/interrupted/);
  expect(await ask(url, 'select 1')).toEqual([[1]]);

  await baton.stop();
  expect(await runningServer(clusterOf(dataDir))).toBeUndefined();
});

test('Baton killed in the middle of the first initdb: the next start makes a whole one', async () => {
  const fresh = await host.project();
  const folder = join(fresh, '.baton');
  const first = host.start({ project: fresh, settings });
  const unfinished = await halfMadeCluster(folder);
  await first.kill();
  expect(await readdir(folder)).not.toContain('postgres');

  const { url } = await host.start({ project: fresh, settings }).started();
  expect(await ask(url, 'select 1')).toEqual([[1]]);
  expect(await readdir(folder)).not.toContain(unfinished);
});

/** Waits until initdb has begun, and gives the folder it works in. */
async function halfMadeCluster(folder: string): Promise<string> {
  for (;;) {
    const names = existsSync(folder) ? await readdir(folder) : [];
    const unfinished = names.find((name) => name.startsWith('postgres-new-'));
    if (unfinished && existsSync(join(folder, unfinished, 'cluster', 'PG_VERSION'))) {
      return unfinished;
    }
    if (names.includes('postgres')) throw new Error('initdb was through before we saw it begin');
    await pause(1);
  }
}
