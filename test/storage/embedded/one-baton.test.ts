import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { ask } from './ask.js';
import { address, Host } from './host.js';

jest.setTimeout(30_000);

const settings = { fsync: 'off' };

let host: Host;
let project: string;

beforeAll(async () => {
  host = await Host.make();
  project = await host.project();
});
afterEach(() => host.endAll());
afterAll(() => host.clear());

test('of two cold starts at the same moment one runs, and the other says which and where', async () => {
  const fresh = await host.project();
  const batons = [fresh, fresh].map((one) => host.start({ project: one, settings }));
  const outcomes = await Promise.allSettled(batons.map((baton) => baton.started()));

  const winners = batons.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  const losers = batons.filter((_, index) => outcomes[index]?.status === 'rejected');
  expect([winners.length, losers.length]).toEqual([1, 1]);
  expect(await losers[0]?.refused()).toContain(
    `Baton is already running on the folder ${join(fresh, '.baton')}: ${address} (process ${winners[0]?.pid}).`,
  );
});

test('a refused start leaves the running one alone, and the folder is free once that is killed', async () => {
  const first = host.start({ project, settings });
  const { url } = await first.started();
  expect(await host.start({ project, settings }).refused()).toContain(`(process ${first.pid})`);
  expect(await ask(url, 'select 1')).toEqual([[1]]);

  await first.kill();
  await host.start({ project, settings }).started();
});

test('a copy of the folder gets a server of its own', async () => {
  const original = host.start({ project, settings });
  await original.started();
  await original.stop();
  const copied = await host.project();
  await cp(join(project, '.baton'), join(copied, '.baton'), { recursive: true });
  const { port } = await host.start({ project, settings }).started();
  const pidFile = join('postgres', 'cluster', 'postmaster.pid');
  await cp(join(project, '.baton', pidFile), join(copied, '.baton', pidFile));

  const copy = await host.start({ project: copied, settings }).started();
  expect(copy.adopted).toBe(false);
  expect(copy.port).not.toBe(port);
});
