import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from './desk/transaction.js';

const counted = z.tuple([z.unknown(), z.number()]);

/** Rows per transaction: short enough to be in nobody's way. */
export const PURGE_BATCH = 1_000;

/** Repeats a `delete` of at most $2 rows older than $1 until there are none; returns how many there were. */
export async function purge(source: DataSource, sql: string, before: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await inWorkspace(source, '*', async (manager) => {
      const [, deleted] = counted.parse(await manager.query(sql, [before, PURGE_BATCH]));
      return deleted;
    });
    total += count;
    if (count < PURGE_BATCH) return total;
  }
}
