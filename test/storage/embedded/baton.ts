/**
 * Stands for the Baton process: starts the embedded PostgreSQL with the options of its first
 * argument, tells on its output what came of it, and stops when its input ends.
 */
import { z } from 'zod';

import { EmbeddedRefusal } from '../../../src/storage/embedded/refusal.js';
import { startEmbedded } from '../../../src/storage/embedded/start-embedded.js';

const Options = z.object({
  dataDir: z.string(),
  packagesFrom: z.string(),
  address: z.string(),
  settings: z.record(z.string(), z.string()),
  createsDatabases: z.boolean(),
});

const tell = (report: object): void => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
};

async function main(): Promise<void> {
  const options = Options.parse(JSON.parse(process.argv[2] ?? ''));
  process.on('SIGINT', () => tell({ kind: 'interrupted' }));
  const postgres = await startEmbedded({
    ...options,
    env: process.env,
    log: (line) => tell({ kind: 'logged', line }),
    onLost: (reason) => tell({ kind: 'lost', reason: String(reason) }),
  });
  await postgres.describe(options.address);
  const { url, port, adopted, how } = postgres;
  tell({ kind: 'started', url, port, adopted, how });
  process.stdin.resume().once('end', () => {
    postgres.stop().then(() => tell({ kind: 'stopped' }), fail);
  });
}

function fail(error: unknown): void {
  if (!(error instanceof EmbeddedRefusal)) throw error;
  tell({ kind: 'refused', why: error.message });
}

main().catch(fail);
