/**
 * Makes a function that never runs twice at once. Called while it runs, it runs once more afterwards
 * for all who called meanwhile: each call resolves when a run that began after it has ended.
 */
export function runAlone(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  return function call(): Promise<void> {
    if (!current) {
      current = run().finally(() => {
        current = null;
      });
      return current;
    }
    next ??= current.then(() => {
      next = null;
      return call();
    });
    return next;
  };
}
