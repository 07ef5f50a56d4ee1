import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';
import { heads } from './heads.js';

const answer = z.tuple([z.object({ due: z.boolean() })]);

/** Whether anything is being sent or could be sent at `now`; a lane's pace of one second does not count. */
export async function hasDueNotices(source: DataSource, now: Date): Promise<boolean> {
  return inWorkspace(source, '*', async (manager) => {
    const [{ due }] = answer.parse(await manager.query(anyDue, [now]));
    return due;
  });
}

const anyDue = `
with heads as (${heads})
select exists (select from heads h where h.busy or h.next_at <= $1) as due`;
