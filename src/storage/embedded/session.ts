import { realpath } from 'node:fs/promises';

import { Client } from 'pg';
import { z } from 'zod';

import { type Folder } from './folder.js';
import { readPassword } from './passwords.js';

/**
 * Opens the superuser's session on the server at this port. None if the server is not ready or on its
 * way down, or if it is not the one of this folder (a copy of a data folder has the same passwords).
 */
export async function openSession(folder: Folder, port: number): Promise<Client | undefined> {
  const session = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: await readPassword(folder.home, 'superuser'),
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  session.on('error', () => {}); // A session that breaks also ends, and the end is acted on.
  try {
    await session.connect();
    const { rows } = await session.query('show data_directory');
    const [{ data_directory }] = z.tuple([z.object({ data_directory: z.string() })]).parse(rows);
    if ((await realpath(data_directory)) === folder.cluster) return session;
  } catch {
    // Not ready, or not ours: the caller looks again.
  }
  await session.end().catch(() => {});
  return undefined;
}
