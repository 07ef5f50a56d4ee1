import { type Logger, schedule } from 'node-cron';

import type { Clock } from '../use-cases/ports.js';
import type { Log } from '../worker/log.js';
import { runAlone } from './run-alone.js';

/** Something done by the clock. What is due lives in the database, so running it again is harmless. */
export interface Job {
  name: string;
  /** A cron line, in UTC. */
  cron: string;
  /** Whether it makes up for what was missed: at the start, and when the clock is moved. */
  catchesUp: boolean;
  run: (now: Date) => Promise<void>;
}

export interface ScheduleOptions {
  jobs: readonly Job[];
  clock: Clock;
  log: Log;
}

export interface Schedule {
  /** Runs what catches up, as when the clock was moved; resolves when it has ended. */
  tick(): Promise<void>;
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/** Runs each job by its cron line; those that catch up also at once, for what was missed. */
export function startSchedule({ jobs, clock, log }: ScheduleOptions): Schedule {
  const started = jobs.map((job) => startJob(job, clock, log));
  const tick = async () => {
    await Promise.all(started.filter((job) => job.catchesUp).map((job) => job.run()));
  };
  void tick();
  return {
    tick,
    async stop() {
      await Promise.all(started.map((job) => job.stop()));
    },
  };
}

function startJob(job: Job, clock: Clock, log: Log) {
  let isStopped = false;
  let failures = 0;
  let latest: Promise<void> = Promise.resolve();
  const runOnce = runAlone(async () => {
    if (isStopped) return;
    try {
      await job.run(clock.now());
      failures = 0;
    } catch (error) {
      failures += 1;
      const facts = { job: job.name, error, failures };
      // Once may be a moment's trouble, which the next time makes up for.
      if (failures === 1) log.warn(facts, 'a job failed; it runs again at its next time');
      else log.error(facts, 'a job fails again and again');
    }
  });
  const run = () => (latest = runOnce());

  const logger = cronLogger(job, log);
  const task = schedule(job.cron, run, { timezone: 'UTC', noOverlap: true, logger });
  // A tick that came too late, the process having been busy or asleep, would be skipped for good.
  task.on('execution:missed', run);

  return {
    catchesUp: job.catchesUp,
    run,
    async stop() {
      isStopped = true;
      await task.destroy();
      await latest;
    },
  };
}

function cronLogger(job: Job, log: Log): Logger {
  return {
    info: () => {},
    debug: () => {},
    warn: (message) => log.warn({ job: job.name }, message),
    error: (error) => log.error({ job: job.name, error }, 'the ticker failed'),
  };
}
