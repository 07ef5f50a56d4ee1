import { startWorker } from '../../src/worker/start-worker.js';
import { recordingLog } from './recording-log.js';
import { until } from './until.js';

const NEVER = 60_000;

/** A heap of jobs and a worker on it; a job lasts until the test ends it. */
function startHeap({ pollMs = NEVER } = {}) {
  const due: string[] = [];
  const inHand = new Map<string, { end: () => void; fail: () => void }>();
  const log = recordingLog();
  const state = { claims: 0, isAway: false };
  const worker = startWorker<string>({
    name: 'heap',
    claim: async (most) => {
      state.claims += 1;
      if (state.isAway) throw new Error('away');
      return due.splice(0, most);
    },
    work: (job) =>
      new Promise<void>((resolve, reject) => {
        inHand.set(job, { end: resolve, fail: () => reject(new Error('failed')) });
      }).finally(() => inHand.delete(job)),
    hasDue: async () => due.length > 0,
    concurrency: 2,
    log,
    pollMs,
  });
  return { worker, due, inHand, log, state };
}

test('works on so many at once, and takes the next when one has ended', async () => {
  const { worker, due, inHand } = startHeap();
  due.push('a', 'b', 'c');
  worker.wake();
  await until(() => inHand.size === 2);
  expect(due).toEqual(['c']);

  inHand.get('a')?.end();
  await until(() => inHand.has('c'));
  expect([...inHand.keys()]).toEqual(['b', 'c']);

  for (const job of inHand.values()) job.end();
  await worker.stop();
});

test('looks by itself when nobody wakes it, and is quiet in between', async () => {
  const { worker, due, inHand, state } = startHeap({ pollMs: 20 });
  await until(() => state.claims === 1);
  due.push('a');
  await until(() => inHand.has('a'));
  expect(state.claims).toBe(2);
  inHand.get('a')?.end();
  await worker.stop();
});

test('a wake-up while it looks is not lost', async () => {
  const { worker, due, inHand, state } = startHeap();
  worker.wake();
  due.push('a');
  worker.wake();
  await until(() => inHand.has('a'));
  expect(state.claims).toBeLessThanOrEqual(2);
  inHand.get('a')?.end();
  await worker.stop();
});

test('is settled when nothing is due and nothing in hand', async () => {
  const { worker, due, inHand } = startHeap();
  due.push('a', 'b', 'c');
  let isSettled = false;
  const settled = worker.settled().then(() => {
    isSettled = true;
  });
  for (const job of ['a', 'b', 'c']) {
    await until(() => inHand.has(job));
    expect(isSettled).toBe(false);
    inHand.get(job)?.end();
  }
  await settled;
  await worker.settled();
  await worker.stop();
});

test('stopping waits for what is in hand and takes nothing more', async () => {
  const { worker, due, inHand } = startHeap();
  due.push('a');
  worker.wake();
  await until(() => inHand.has('a'));

  let isStopped = false;
  const stopped = worker.stop().then(() => {
    isStopped = true;
  });
  due.push('b');
  worker.wake();
  await new Promise(setImmediate);
  expect(isStopped).toBe(false);
  inHand.get('a')?.end();
  await stopped;
  expect(due).toEqual(['b']);
});

test('says once that the store does not answer, and goes on when it does', async () => {
  const { worker, due, inHand, log, state } = startHeap({ pollMs: 1 });
  state.isAway = true;
  const before = state.claims;
  await until(() => state.claims > before + 3);
  due.push('a');
  state.isAway = false;
  await until(() => inHand.has('a'));
  expect(log.lines.map((line) => line.message)).toEqual([
    'the store does not answer; trying again',
  ]);
  inHand.get('a')?.end();
  await worker.stop();
});

test('a job that throws does not stop the others', async () => {
  const { worker, due, inHand, log } = startHeap();
  due.push('a', 'b', 'c');
  worker.wake();
  await until(() => inHand.size === 2);
  inHand.get('a')?.fail();
  await until(() => inHand.has('c'));
  expect(log.lines.map((line) => line.message)).toEqual(['a job was left to its lease']);
  for (const job of inHand.values()) job.end();
  await worker.stop();
});
