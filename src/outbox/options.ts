import type { Clock } from '../use-cases/ports.js';
import type { Log } from '../worker/log.js';
import type { Deliver, OutboxStore, Show } from './ports.js';

/** What delivery needs of the outside. */
export interface OutboxOptions {
  store: OutboxStore;
  deliver: Deliver;
  show: Show;
  clock: Clock;
  /** At least 0, below 1: spreads the retries. */
  random: () => number;
  log: Log;
  /** Notices at once, and living messages at once, in this process. */
  concurrency: number;
  pollMs?: number | undefined;
}
