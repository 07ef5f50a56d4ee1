import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Figure, inMs, timed } from './figures.js';
import { type Program, startAsStranger } from './program.js';

/** From `npm start` until Baton says what to open and the page answers. */
export async function measureStarts(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-bench-start-'));
  try {
    // Builds, if anything changed; that is not measured.
    await start(dataDir);
    await rm(dataDir, { recursive: true });
    const cold = await start(dataDir);
    const warm = await start(dataDir);
    return [
      {
        what: '`npm start`, first time (makes the database)',
        value: inMs(cold),
        against: 'at most 60,000 ms; built already',
      },
      { what: '`npm start`, again', value: inMs(warm), against: 'at most 5,000 ms' },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function start(dataDir: string): Promise<number> {
  const port = await freePort();
  let program: Program | undefined;
  const took = await timed(async () => {
    program = await startAsStranger(dataDir, port);
  });
  await program?.stop();
  return took;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was free');
  return address.port;
}
