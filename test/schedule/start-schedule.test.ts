import { type Job, type Schedule, startSchedule } from '../../src/schedule/start-schedule.js';
import { recordingLog } from '../worker/recording-log.js';
import { until } from '../worker/until.js';

const NEW_YEAR = '0 0 1 1 *';
const EACH_SECOND = '* * * * * *';

const started: Schedule[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((schedule) => schedule.stop()));
});

/** A schedule of one job on a clock that the test moves. */
function open(run: Job['run'], { cron = NEW_YEAR, catchesUp = true } = {}) {
  const log = recordingLog();
  const clock = { at: new Date('2026-03-02T12:00:00Z'), now: () => clock.at };
  const job = { name: 'job', cron, catchesUp, run };
  const schedule = startSchedule({ jobs: [job], clock, log });
  started.push(schedule);
  return { schedule, clock, log };
}

test('runs what catches up at the start, for what fell due while Baton was down', async () => {
  const runs: Date[] = [];
  const { schedule, clock } = open(async (now) => void runs.push(now));
  await until(() => runs.length === 1);
  expect(runs).toEqual([clock.at]);
  await schedule.stop();
});

test('runs what catches up when the clock was moved, at its new time', async () => {
  const runs: string[] = [];
  const { schedule, clock } = open(async (now) => void runs.push(now.toISOString()));
  clock.at = new Date('2026-03-02T13:00:00Z');
  await schedule.tick();
  expect(runs.at(-1)).toBe('2026-03-02T13:00:00.000Z');
  await schedule.stop();
});

test('leaves the others to their cron line', async () => {
  let runs = 0;
  const { schedule } = open(async () => void (runs += 1), { catchesUp: false });
  await schedule.tick();
  await schedule.stop();
  expect(runs).toBe(0);
});

test('runs by the cron line', async () => {
  let runs = 0;
  const { schedule, log } = open(async () => void (runs += 1), {
    cron: EACH_SECOND,
    catchesUp: false,
  });
  await until(() => runs === 3);
  await schedule.stop();
  expect(log.lines).toEqual([]);
});

test('a job never overlaps itself, and a tick meanwhile is not lost', async () => {
  let running = 0;
  let most = 0;
  const inHand: (() => void)[] = [];
  const { schedule } = open(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => inHand.push(resolve));
      running -= 1;
    },
    { cron: EACH_SECOND },
  );

  const ticks = [schedule.tick(), schedule.tick()];
  await until(() => inHand.length === 1);
  inHand[0]?.();
  await until(() => inHand.length === 2);
  inHand[1]?.();
  await Promise.all(ticks);
  expect(most).toBe(1);

  void schedule.tick();
  void schedule.tick();
  const stopped = schedule.stop();
  const begun = inHand.length;
  for (const end of inHand) end();
  await stopped;
  expect(inHand).toHaveLength(begun);
});

test('a job that fails runs again; only one that fails again and again needs somebody', async () => {
  let lucky = false;
  const { schedule, log } = open(async () => {
    if (!lucky) throw new Error('no luck');
  });
  const levels = () => log.lines.splice(0).map(({ level }) => level);
  // It ran at the start already.
  await schedule.tick();
  expect(levels()).toEqual(['warn', 'error']);
  lucky = true;
  await schedule.tick();
  lucky = false;
  await schedule.tick();
  expect(levels()).toEqual(['warn']);
  await schedule.stop();
});

test('one job that fails does not stop another', async () => {
  const runs: string[] = [];
  const schedule = startSchedule({
    jobs: [
      {
        name: 'bad',
        cron: NEW_YEAR,
        catchesUp: true,
        run: () => Promise.reject(new Error('no luck')),
      },
      { name: 'good', cron: NEW_YEAR, catchesUp: true, run: async () => void runs.push('good') },
    ],
    clock: { now: () => new Date() },
    log: recordingLog(),
  });
  await schedule.tick();
  expect(runs).toContain('good');
  await schedule.stop();
});

test('stopping waits for what runs', async () => {
  const inHand: (() => void)[] = [];
  let hasEnded = false;
  const { schedule } = open(async () => {
    await new Promise<void>((resolve) => inHand.push(resolve));
    hasEnded = true;
  });
  await until(() => inHand.length === 1);
  const stopped = schedule.stop().then(() => hasEnded);
  for (const end of inHand) end();
  expect(await stopped).toBe(true);
});
