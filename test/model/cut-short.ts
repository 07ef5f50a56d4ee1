import { setImmediate } from 'node:timers/promises';

import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { DatabaseUnreachable } from '../../src/use-cases/faults.js';

const backend = z.tuple([z.object({ pid: z.number() })]);
const waiting = z.tuple([z.object({ waits: z.boolean() })]);

/**
 * Runs `work` on the one connection of `doomed`, and has PostgreSQL kill that connection while the
 * work writes its ledger: after everything was decided, before it is committed. Null: it was killed,
 * or lost its connection by itself; else the work came to its end without writing.
 */
export async function cutShort<Result>(
  { source, doomed }: { source: DataSource; doomed: DataSource },
  work: () => Promise<Result>,
): Promise<Result | null> {
  const [{ pid }] = backend.parse(await doomed.query('select pg_backend_pid() as pid'));
  const lock = source.createQueryRunner();
  await lock.startTransaction();
  try {
    await lock.query('set local lock_timeout = 0');
    await lock.query('lock table ledger in share mode');
    const end: { of: { answer: Result } | { error: unknown } | null } = { of: null };
    const ended = work().then(
      (answer) => void (end.of = { answer }),
      (error: unknown) => void (end.of = { error }),
    );
    while (!end.of) {
      const [{ waits }] = waiting.parse(await lock.query(waitsSql, [pid]));
      if (!waits) {
        await setImmediate();
        continue;
      }
      await lock.query('select pg_terminate_backend($1)', [pid]);
      await ended;
      return null;
    }
    if ('answer' in end.of) return end.of.answer;
    if (end.of.error instanceof DatabaseUnreachable) return null;
    throw end.of.error;
  } finally {
    await lock.rollbackTransaction();
    await lock.release();
  }
}

const waitsSql = `
select coalesce((select wait_event_type = 'Lock' from pg_stat_activity where pid = $1), false) as waits`;
