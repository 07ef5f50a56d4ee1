import type { DataSource } from 'typeorm';

import { purge } from '../purge.js';

/** Keeps notices no longer whose issue ended before `before`; returns how many. */
export async function purgeLiving(source: DataSource, before: Date): Promise<number> {
  return purge(source, purgeNotices, before);
}

const purgeNotices = `
delete from living_messages where (workspace_id, id) in (
  select v.workspace_id, v.id
    from living_messages v join issues i on i.workspace_id = v.workspace_id and i.id = v.issue_id
   where v.kind = 'notice' and i.ended_at < $1
   limit $2)`;
