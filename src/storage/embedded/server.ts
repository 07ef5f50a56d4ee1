import { once } from 'node:events';
import { createServer } from 'node:net';

import { runningServer } from './pid-file.js';
import { type Run } from './run.js';

/** How to reach pg_ctl for one cluster. */
export interface Control {
  run: Run;
  pgCtl: string;
  cluster: string;
}

/** PostgreSQL settings, by name. */
export type Settings = Readonly<Record<string, string>>;

const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  // The log is for starts and crashes; what people typed must not get into it with a failed statement.
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

/** Starts PostgreSQL and waits until it answers; false if it did not, and then its log says why. */
export async function startServer(
  { run, pgCtl, cluster }: Control,
  port: number,
  settings: Settings,
): Promise<boolean> {
  const options = Object.entries({ ...settings, ...always, port: String(port) })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const code = await run(pgCtl, [
    'start',
    '--silent',
    '--wait',
    '--timeout=300', // A crash may leave much to recover.
    `--pgdata=${cluster}`,
    `--options=${options}`,
  ]);
  return code === 0;
}

/** Stops PostgreSQL: ends what runs, writes everything down, and waits until it is gone. */
export async function stopServer({ run, pgCtl, cluster }: Control): Promise<void> {
  const code = await run(pgCtl, ['stop', '--silent', '--mode=fast', `--pgdata=${cluster}`]);
  if (code !== 0 && (await runningServer(cluster)) !== undefined) {
    throw new Error(`PostgreSQL did not stop; see the log beside ${cluster}`);
  }
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
