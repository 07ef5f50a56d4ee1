import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

import { DatabaseUnreachable } from '../../use-cases/faults.js';

/** Serialization failure and deadlock: the transaction did nothing and may be tried again. */
const PASSING = new Set(['40001', '40P01']);
const TRIES = 3;
/** PostgreSQL gave up a statement or a lock that took too long, or is going down or starting. */
const GIVEN_UP = new Set(['57014', '55P03', '57P01', '57P02', '57P03', '53300']);

/** A person waits for the whole of a request: where PostgreSQL is silent, it is hung up on. */
const PATIENCE_MS = 2_000;
/** Workers take many rows at a time, and nobody waits for them. */
const WORKERS_PATIENCE_MS = 30_000;

/** The connection was lost between COMMIT and its answer: it is not known whether it counts. */
export class CommitLost extends Error {}

/** Runs `work` in a transaction inside `workspace`; `*` is for the workers, who see all of them. */
export async function inWorkspace<Result>(
  source: DataSource,
  workspace: string,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const patienceMs = workspace === '*' ? WORKERS_PATIENCE_MS : PATIENCE_MS;
  const entered = async (manager: EntityManager) => {
    await manager.query(`select set_config('baton.workspace', $1, true)`, [workspace]);
    return work(manager);
  };
  return inTransaction(source, entered, patienceMs);
}

/**
 * Runs `work` in a transaction whose first statement enters a workspace; up to three times where
 * PostgreSQL asks for another try. Throws DatabaseUnreachable if nothing was changed, CommitLost if
 * that is not known.
 */
export async function inTransaction<Result>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
  patienceMs = PATIENCE_MS,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    let isDecided = false;
    try {
      return await onConnection(source, patienceMs, (manager) =>
        manager.transaction(async (within) => {
          const result = await work(within);
          isDecided = true;
          return result;
        }),
      );
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

/**
 * Lends a connection of the pool's. Once patience is at its end the connection is closed: what was
 * asked on it fails, and PostgreSQL, when it wakes, rolls back what was not committed.
 */
async function onConnection<Result>(
  source: DataSource,
  patienceMs: number,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const runner = source.createQueryRunner();
  let timer: NodeJS.Timeout | undefined;
  try {
    const connection: { end(): Promise<void> } = await runner.connect();
    timer = setTimeout(() => void connection.end(), patienceMs);
    return await work(runner.manager);
  } finally {
    clearTimeout(timer);
    await runner.release();
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
  return error instanceof Error && /connection|timeout|client was closed/i.test(error.message);
}
