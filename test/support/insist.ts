import { DatabaseUnreachable, Unconfirmed } from '../../src/use-cases/faults.js';

/**
 * Does what Baton asks of people: on a busy machine a lock may come too late, and repeating is safe.
 * `work` is one request, with one key.
 */
export async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseUnreachable || error instanceof Unconfirmed) return insist(work);
    throw error;
  }
}
