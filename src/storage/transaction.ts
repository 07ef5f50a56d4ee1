import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

import { DatabaseUnreachable } from '../use-cases/faults.js';

/** Serialization failure and deadlock: the transaction did nothing and may be tried again. */
const PASSING = new Set(['40001', '40P01']);
const TRIES = 3;
/** PostgreSQL gave up a statement or a lock that took too long, or is going down or starting. */
const GIVEN_UP = new Set(['57014', '55P03', '57P01', '57P02', '57P03', '53300']);

/** The connection was lost between COMMIT and its answer: it is not known whether it counts. */
export class CommitLost extends Error {}

/** Runs `work` in a transaction inside `workspace`; `*` is for the workers, who see all of them. */
export async function inWorkspace<Result>(
  source: DataSource,
  workspace: string,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  return inTransaction(source, async (manager) => {
    await manager.query(`select set_config('baton.workspace', $1, true)`, [workspace]);
    return work(manager);
  });
}

/**
 * Runs `work` in a transaction whose first statement enters a workspace; up to three times where
 * PostgreSQL asks for another try. Throws DatabaseUnreachable if nothing was changed, CommitLost if
 * that is not known.
 */
export async function inTransaction<Result>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    let isDecided = false;
    try {
      return await source.transaction(async (manager) => {
        const result = await work(manager);
        isDecided = true;
        return result;
      });
    } catch (error) {
      const isPassing = PASSING.has(codeOf(error) ?? '');
      if (isPassing && attempt < TRIES) continue;
      if (!isPassing && !isUnreachable(error)) throw error;
      throw isDecided && !isPassing
        ? new CommitLost('the answer to COMMIT was lost', { cause: error })
        : new DatabaseUnreachable(error);
    }
  }
}

/** PostgreSQL's error code, or Node's for a connection; null where it is something else. */
function codeOf(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== null) return GIVEN_UP.has(code) || code.startsWith('08') || code.startsWith('E');
  // pg's own errors about connections and their time-outs carry no code.
  return error instanceof Error && /connection|timeout/i.test(error.message);
}
