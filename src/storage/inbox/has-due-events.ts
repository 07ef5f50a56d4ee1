import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';

const answer = z.tuple([z.object({ due: z.boolean() })]);

/** Whether an event is being handled, or waits to be handled at `now`. */
export async function hasDueEvents(source: DataSource, now: Date): Promise<boolean> {
  return inWorkspace(source, '*', async (manager) => {
    const [{ due }] = answer.parse(await manager.query(anyDue, [now]));
    return due;
  });
}

const anyDue = `
select exists (select from inbox where state in ('pending', 'working') and next_at <= $1) as due`;
