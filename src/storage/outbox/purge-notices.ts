import type { DataSource } from 'typeorm';

import { purge } from '../purge.js';

/** Removes what was sent, or void, and was written before `before`; returns how many. */
export async function purgeNotices(source: DataSource, before: Date): Promise<number> {
  return purge(source, purgeEnded, before);
}

const purgeEnded = `
delete from outbox where (workspace_id, id) in (
  select workspace_id, id from outbox
   where state in ('sent', 'void') and created_at < $1
   order by created_at limit $2)`;
