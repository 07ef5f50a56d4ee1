/**
 * Baton as a program of its own: `baton-process.ts <database> <sandbox>`. It says 'ready', and
 * 'settled' whenever it was asked to 'settle': to read the sandbox's clock and do what is due by it.
 */

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { startBaton } from '../../src/baton.js';
import { openLog } from '../../src/log.js';
import { tokens } from '../../src/sandbox/options.js';
import { storyPace } from './story-pace.js';

const clockSchema = z.object({ now: z.coerce.date() });

async function main(databaseUrl: string, sandboxUrl: string): Promise<void> {
  const clockNow = async () => {
    const answer = await fetch(`${sandboxUrl}/control/clock`);
    return clockSchema.parse(await answer.json()).now;
  };
  let now = await clockNow();
  const baton = await startBaton({
    databaseUrl,
    poolSize: 5,
    slack: {
      botToken: tokens.bot,
      apiUrl: `${sandboxUrl}/api/`,
      transport: { mode: 'socket', appToken: tokens.app },
    },
    clock: { now: () => now },
    newId: uuidv7,
    random: Math.random,
    log: openLog({ level: 'error', format: 'json' }),
    pace: storyPace,
  });
  const settle = async () => {
    now = await clockNow();
    await baton.tick();
    await baton.settled();
    process.send?.('settled');
  };
  process.on('message', () => void settle());
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}

const [databaseUrl = '', sandboxUrl = ''] = process.argv.slice(2);
void main(databaseUrl, sandboxUrl);
