/**
 * One instance of Baton's outbox, as a program of its own: `delivery-process.ts <url> [<dies at>]`.
 * What it would post to Slack it writes into the table `posts`; it dies after so many posts, before
 * it has settled the last.
 */
import type { Deliver } from '../../src/outbox/ports.js';
import { startOutbox } from '../../src/outbox/start-outbox.js';
import { dataSource } from '../../src/storage/data-source.js';
import { listen } from '../../src/storage/listen.js';
import { outboxStore } from '../../src/storage/outbox/outbox-store.js';

async function main(url: string, diesAt: number): Promise<void> {
  const source = await dataSource({ url, poolSize: 6 }).initialize();
  let posted = 0;
  const deliver: Deliver = async ({ id, lane, state }) => {
    await source.query(
      'insert into posts (notice, lane, state, began, process) values ($1, $2, $3, clock_timestamp(), $4)',
      [id, lane, state, process.pid],
    );
    posted += 1;
    if (posted === diesAt) process.kill(process.pid, 'SIGKILL');
    await source.query(
      'update posts set ended = clock_timestamp() where notice = $1 and process = $2',
      [id, process.pid],
    );
    return { kind: 'sent', channel: 'D1', ts: id };
  };
  const log = { warn: () => {}, error: () => {} };
  const outbox = startOutbox({
    store: outboxStore(source, { laneMs: 0, leaseMs: 60_000 }),
    deliver,
    show: async () => ({ kind: 'shown', shownAs: '', channel: null, ts: null }),
    clock: { now: () => new Date() },
    random: Math.random,
    log,
    concurrency: 4,
  });
  listen({ url, listeners: { baton_outbox: () => outbox.wake(), baton_inbox: () => {} }, log });
}

const [url = '', diesAt = '0'] = process.argv.slice(2);
void main(url, Number(diesAt));
