import type { DataSource } from 'typeorm';

import { purge } from '../purge.js';

/** Removes what was handled and came before `before`; returns how many. */
export async function purgeEvents(source: DataSource, before: Date): Promise<number> {
  return purge(source, purgeDone, before);
}

const purgeDone = `
delete from inbox where (workspace_id, id) in (
  select workspace_id, id from inbox
   where state = 'done' and received_at < $1
   order by received_at limit $2)`;
