import { setImmediate as nextTurn } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

/** Waits until a condition holds, and complains if it never does. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so: ${holds.toString()}`);
    await nextTurn();
  }
}
