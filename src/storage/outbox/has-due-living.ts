import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { inWorkspace } from '../desk/transaction.js';
import { dueLiving } from './due-living.js';

const answer = z.tuple([z.object({ due: z.boolean() })]);

/** Whether a message is being shown, or is behind and could be shown at `now`. */
export async function hasDueLiving(source: DataSource, now: Date): Promise<boolean> {
  return inWorkspace(source, '*', async (manager) => {
    const [{ due }] = answer.parse(await manager.query(anyDue, [now]));
    return due;
  });
}

const anyDue = `
with due as (${dueLiving}),
busy as (
  select from living_messages v
   where v.shown < v.wanted and v.parked < v.wanted and v.lease_until > clock_timestamp()
)
select exists (select from due) or exists (select from busy) as due`;
