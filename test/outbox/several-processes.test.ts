import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

import { z } from 'zod';

import { until } from '../worker/until.js';
import { openPostOffice, type PostOffice } from './post-office.js';

const LANES = 20;
const NOTICES = 300;
/** Programs take long to start on a busy machine. */
const PATIENCE_MS = 50_000;

jest.setTimeout(2 * PATIENCE_MS);

let office: PostOffice;
let processes: ChildProcess[] = [];

beforeAll(async () => {
  office = await openPostOffice();
  await office.query(`
create table posts (
  notice bigint, lane text, state text, began timestamptz, ended timestamptz, process integer)`);
});
beforeEach(async () => {
  await office.empty();
  await office.query('truncate posts');
});
afterEach(async () => {
  await Promise.all(processes.map(end));
  processes = [];
});
afterAll(() => office.close());

function start(...options: string[]): ChildProcess {
  const program = require.resolve('./delivery-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, office.url, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

const counted = z.tuple([z.object({ count: z.coerce.number() })]);

async function count(sql: string): Promise<number> {
  return counted.parse(await office.query(sql))[0].count;
}

const left = () => count(`select count(*) from outbox where state <> 'sent'`);

/** Writes all notices while the processes run. */
async function writeAll(): Promise<void> {
  for (let written = 0; written < NOTICES; written += 1) {
    await office.write(`user:U${written % LANES}`);
  }
}

const listening = `
select count(*) from pg_stat_activity
 where application_name = 'baton listening' and datname = current_database()`;

const outOfOrder = `
select count(*) from (
  select notice < lag(notice) over (partition by lane order by began) as is_late from posts
) p where is_late`;

const overlapping = `
select count(*) from (
  select began < lag(ended) over (partition by lane order by began) as is_early from posts
) p where is_early`;

test('three processes deliver each notice once, in the order of its destination, one at a time', async () => {
  for (let process = 0; process < 3; process += 1) start();
  await until(async () => (await count(listening)) === 3, PATIENCE_MS);
  await writeAll();
  await until(async () => (await left()) === 0, PATIENCE_MS);

  expect(await count('select count(*) from posts')).toBe(NOTICES);
  expect(await count('select count(distinct notice) from posts')).toBe(NOTICES);
  expect(await count('select count(distinct process) from posts')).toBe(3);
  expect(await count(outOfOrder)).toBe(0);
  expect(await count(overlapping)).toBe(0);
});

test('what a killed process had in hand is repeated by another, which knows that it may be there', async () => {
  const doomed = start('30');
  const exited = once(doomed, 'exit');
  await writeAll();
  await exited;
  const inHand = await count(`select count(*) from outbox where state = 'sending'`);
  expect(inHand).toBeGreaterThan(0);

  await office.endLeases();
  start();
  await until(async () => (await left()) === 0, PATIENCE_MS);
  expect(await count('select count(distinct notice) from posts')).toBe(NOTICES);
  expect(await count(`select count(*) from posts where state = 'unknown'`)).toBe(inHand);
  expect(await count(outOfOrder)).toBe(0);
  expect(await count(repeatedUnawares)).toBe(0);
});

const repeatedUnawares = `
select count(*) from posts p
 where state = 'pending' and exists (
   select from posts earlier where earlier.notice = p.notice and earlier.began < p.began)`;
