import { listen } from '../../src/storage/listen.js';
import { openPostOffice, type PostOffice } from '../outbox/post-office.js';
import { recordingLog } from '../worker/recording-log.js';
import { until } from '../worker/until.js';

let office: PostOffice;

beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());

/** Listens, and counts the calls. */
function countCalls(url: string) {
  const calls = { outbox: 0, inbox: 0 };
  const log = recordingLog();
  const listening = listen({
    url,
    listeners: { baton_outbox: () => (calls.outbox += 1), baton_inbox: () => (calls.inbox += 1) },
    log,
  });
  return { calls, log, listening };
}

test('calls everybody once it listens, and then whom a commit announces', async () => {
  const { calls, listening } = countCalls(office.url);
  await until(() => calls.inbox === 1 && calls.outbox === 1);
  await office.query(`select pg_notify('baton_inbox', '')`);
  await until(() => calls.inbox === 2);
  expect(calls.outbox).toBe(1);
  await listening.stop();
});

test('comes back when its connection is lost, and makes up for what it missed', async () => {
  const { calls, log, listening } = countCalls(office.url);
  await until(() => calls.outbox === 1);
  await office.query(cutOff);
  await until(() => calls.outbox === 2);
  expect(log.lines.map((line) => line.message)).toEqual([
    'the database is not heard; polling until it is',
  ]);
  await office.query(`select pg_notify('baton_outbox', '')`);
  await until(() => calls.outbox === 3);
  await listening.stop();
});

test('stops while the database is away', async () => {
  const { log, listening } = countCalls('postgres://nobody@127.0.0.1:1/nothing');
  await until(() => log.lines.length > 0);
  await listening.stop();
  expect(log.lines.map((line) => line.message)).toEqual([
    'the database is not heard; polling until it is',
  ]);
});

test('stops while it is connecting', async () => {
  const { log, listening } = countCalls(office.url);
  await listening.stop();
  expect(log.lines).toEqual([]);
});

const cutOff = `
select pg_terminate_backend(pid) from pg_stat_activity
 where application_name = 'baton listening' and datname = current_database()`;
