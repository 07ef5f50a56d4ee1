import { setTimeout as delay } from 'node:timers/promises';

import { startSandbox } from '../../src/sandbox/server.js';
import { profile } from '../support/stage.js';
import { count, type Figure } from './figures.js';
import { startOnSlack } from './program.js';
import type { Server } from './server.js';
import type { Sizes } from './sizes.js';

/** The memory of a Baton to whom nothing happens. */
export async function measureIdle(server: Server, { idleSeconds }: Sizes): Promise<Figure[]> {
  const sandbox = await startSandbox({ port: 0, app: profile });
  const baton = await startOnSlack(sandbox, (await server.database()).url);
  try {
    await delay(idleSeconds * 1000);
    const memory = count(Math.round(await baton.memory()));
    const against = `resident; after ${idleSeconds} s of nothing; without PostgreSQL and the sandbox`;
    return [{ what: 'memory of the idle bot', value: `${memory} MB`, against }];
  } finally {
    await baton.stop();
    await sandbox.close();
  }
}
