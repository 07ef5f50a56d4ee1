import { join } from 'node:path';

import { startProcess } from './another-process.js';
import type { Stage } from './stage.js';

/** A Baton in a process of its own, which can be killed. */
export interface RunningBaton {
  /** Resolves when everything that is due by the sandbox's clock was done and told. */
  settled(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a Baton in another process and resolves when it is connected. */
export async function runBaton({
  databaseUrl,
  sandbox,
}: Pick<Stage, 'databaseUrl' | 'sandbox'>): Promise<RunningBaton> {
  const program = join(process.cwd(), 'test', 'support', 'baton-process.ts');
  const running = await startProcess(program, databaseUrl, sandbox.url);
  return {
    settled: async () => void (await running.ask('settle')),
    kill: () => running.kill(),
  };
}
