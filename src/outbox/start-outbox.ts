import { startWorker } from '../worker/start-worker.js';
import { deliverNotice } from './deliver-notice.js';
import type { OutboxOptions } from './options.js';
import { showLiving } from './show-living.js';

export interface Outbox {
  /** Something was written, or the clock was moved: looks at once. */
  wake: () => void;
  /** Resolves when nothing that is due now is left. */
  settled(): Promise<void>;
  /** Takes nothing more and waits for what is in flight. */
  stop(): Promise<void>;
}

/** Tells people what was committed: each notice once, and living messages until they are up to date. */
export function startOutbox(options: OutboxOptions): Outbox {
  const { store, clock, log, concurrency, pollMs } = options;
  const notices = startWorker({
    name: 'notices',
    claim: (most) => store.claimNotices(clock.now(), most),
    work: (claimed) => deliverNotice(claimed, options),
    hasDue: () => store.hasDueNotices(clock.now()),
    log,
    concurrency,
    pollMs,
  });
  const living = startWorker({
    name: 'living messages',
    claim: (most) => store.claimLiving(clock.now(), most),
    work: (claimed) => showLiving(claimed, options),
    hasDue: () => store.hasDueLiving(clock.now()),
    log,
    concurrency,
    pollMs,
  });
  return {
    wake() {
      notices.wake();
      living.wake();
    },
    async settled() {
      await notices.settled();
      await living.settled();
    },
    async stop() {
      await Promise.all([notices.stop(), living.stop()]);
    },
  };
}
