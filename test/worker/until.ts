import { setImmediate as nextTurn } from 'node:timers/promises';

const PATIENCE_MS = 10_000;

/** Waits until a condition holds, and complains if it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so: ${holds.toString()}`);
    await nextTurn();
  }
}
