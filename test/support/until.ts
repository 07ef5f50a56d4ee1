import type { Control } from '../../src/sandbox/control.js';

const patienceMs = 5000;

/** Waits for `look` to find something, looking again after every change in the sandbox. */
export function until<Found>(
  control: Control,
  look: () => Found | null | undefined,
  complaint: () => string,
  withinMs = patienceMs,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      stop();
      clearTimeout(timer);
      settle();
    };
    const check = () => {
      const found = look();
      if (found !== null && found !== undefined) finish(() => resolve(found));
    };
    const timer = setTimeout(() => finish(() => reject(new Error(complaint()))), withinMs);
    const stop = control.onChange(() => {
      try {
        check();
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    });
    check();
  });
}
