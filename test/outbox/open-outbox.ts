import type { Deliver, LivingMessage, Order, Show } from '../../src/outbox/ports.js';
import { startOutbox } from '../../src/outbox/start-outbox.js';
import { outboxStore } from '../../src/storage/outbox/outbox-store.js';
import { recordingLog } from '../worker/recording-log.js';
import { NOON, type PostOffice } from './post-office.js';

interface Setting {
  deliver?: Deliver;
  show?: Show;
  pollMs?: number;
  laneMs?: number;
}

const NEVER = 60_000;

/** Deliveries that succeed. */
const post: Deliver = async ({ id }) => ({ kind: 'sent', channel: 'D1', ts: id });
export const paint: Show = async () => ({
  kind: 'shown',
  shownAs: 'hash',
  channel: 'C1',
  ts: '1.1',
});

/** An outbox on a clock that the test moves; it notes what it is asked to do. */
export function openOutbox(
  office: PostOffice,
  { deliver = post, show = paint, pollMs = NEVER, laneMs = 0 }: Setting = {},
) {
  const orders: Order[] = [];
  const messages: LivingMessage[] = [];
  const log = recordingLog();
  const clock = { at: NOON, now: () => clock.at };
  const outbox = startOutbox({
    store: outboxStore(office.source, { laneMs, leaseMs: 60_000 }),
    deliver: (order) => {
      orders.push(order);
      return deliver(order);
    },
    show: (message) => {
      messages.push(message);
      return show(message);
    },
    clock,
    random: () => 1,
    log,
    concurrency: 4,
    pollMs,
  });
  return { outbox, clock, log, orders, messages };
}

/** Deliveries that end so, one after the other, and then as the last of them. */
export function inTurn<Ending>(first: Ending, ...others: Ending[]): () => Promise<Ending> {
  let next = first;
  return async () => {
    const ending = next;
    next = others.shift() ?? ending;
    return ending;
  };
}
