import { startAlarm } from './alarm.js';
import type { Log } from './log.js';

/** Takes jobs from a store that other instances share, and works on several at once. */
export interface Worker {
  /** There may be something to do: looks at once. */
  wake: () => void;
  /** Resolves when nothing is in hand and nothing that is due is left. */
  settled(): Promise<void>;
  /** Takes nothing more and waits for what is in hand. */
  stop(): Promise<void>;
}

export interface WorkerOptions<Job> {
  name: string;
  /** Takes at most that many jobs that are due. */
  claim: (most: number) => Promise<readonly Job[]>;
  work: (job: Job) => Promise<void>;
  hasDue: () => Promise<boolean>;
  concurrency: number;
  log: Log;
  /** A wake-up may be lost; it looks by itself this often. */
  pollMs?: number | undefined;
}

export function startWorker<Job>(options: WorkerOptions<Job>): Worker {
  const { name, claim, work, hasDue, concurrency, log, pollMs = 1_000 } = options;
  const alarm = startAlarm(pollMs);
  const inHand = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  let isStopped = false;
  let isAway = false;

  const begin = (job: Job) => {
    const done = work(job)
      .catch((error: unknown) => log.warn({ worker: name, error }, 'a job was left to its lease'))
      .finally(() => {
        inHand.delete(done);
        alarm.ring();
      });
    inHand.add(done);
  };

  const turn = async () => {
    const asking = [...waiting]; // Who asks while it looks is answered by the next look.
    const free = concurrency - inHand.size;
    const jobs = free > 0 ? await claim(free) : [];
    for (const job of jobs) begin(job);
    if (asking.length === 0 || inHand.size > 0 || (await hasDue())) return;
    for (const resolve of asking) {
      waiting.delete(resolve);
      resolve();
    }
  };

  const run = async () => {
    while (!isStopped) {
      try {
        await turn();
        isAway = false;
      } catch (error) {
        // Said once, not at every poll: the store is usually back before anybody can act.
        if (!isAway) log.warn({ worker: name, error }, 'the store does not answer; trying again');
        isAway = true;
      }
      await alarm.wait();
    }
  };

  const running = run();

  return {
    wake: () => alarm.ring(),
    settled: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
        alarm.ring();
      }),
    async stop() {
      isStopped = true;
      alarm.ring();
      await running;
      await Promise.all(inHand);
    },
  };
}
