import { startWorker, type Worker } from '../worker/start-worker.js';
import { handleEvent, type InboxOptions } from './handle-event.js';

/** A few at once: one that waits for Slack does not hold up the others. */
const CONCURRENCY = 4;

/** Handles what was kept before it was acknowledged, each event once it is there. */
export function startInbox(options: InboxOptions): Worker {
  const { store, clock, log, pollMs } = options;
  return startWorker({
    name: 'inbox',
    claim: (most) => store.claim(clock.now(), most),
    work: (claimed) => handleEvent(claimed, options),
    hasDue: () => store.hasDue(clock.now()),
    concurrency: CONCURRENCY,
    log,
    pollMs,
  });
}
