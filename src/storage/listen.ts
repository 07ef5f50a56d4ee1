import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { Client, escapeIdentifier } from 'pg';

/** Whom to call when a commit announces work, by the channel that it announces it on. */
type Listeners = Readonly<Record<'baton_outbox' | 'baton_inbox', () => void>>;

export interface ListenOptions {
  url: string;
  listeners: Listeners;
  log: { warn(facts: object, message: string): void };
}

export interface Listening {
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Hears NOTIFY on a connection of its own, and comes back when that is lost. What was announced
 * meanwhile is made up for: each time it is connected everybody is called, and the workers poll.
 */
export function listen({ url, listeners, log }: ListenOptions): Listening {
  const calls = new Map(Object.entries(listeners));
  const stopping = new AbortController();
  const { signal } = stopping;

  const hear = async (connected: () => void) => {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'baton listening',
    });
    client.on('notification', ({ channel }) => calls.get(channel)?.());
    client.on('error', () => {}); // The wait for the end fails with the same error.
    try {
      await client.connect();
      for (const channel of calls.keys()) await client.query(`listen ${escapeIdentifier(channel)}`);
      connected();
      for (const call of calls.values()) call();
      await once(client, 'end', { signal });
    } finally {
      await client.end();
    }
  };

  const keepHearing = async () => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      try {
        await hear(() => (pauseMs = FIRST_PAUSE_MS));
      } catch (error) {
        if (signal.aborted) return;
        log.warn({ error }, 'the database is not heard; polling until it is');
      }
      await pause(pauseMs, undefined, { signal }).catch(() => {});
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
    }
  };

  const running = keepHearing();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
