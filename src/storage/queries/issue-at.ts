import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { MessagePlace } from '../../use-cases/ports.js';

const foundSchema = z.array(z.object({ id: z.string() }));

/**
 * The issue that a message in a channel is about: it was opened from the message or its thread, or
 * the message or its thread's first one is Baton's own. Of several one that is open, the newest.
 */
export async function issueAt(
  manager: EntityManager,
  workspaceId: string,
  { channelId, ts, threadTs }: MessagePlace,
): Promise<string | null> {
  const found: unknown = await manager.query(sql, [workspaceId, channelId, [ts, threadTs]]);
  return foundSchema.parse(found)[0]?.id ?? null;
}

const sql = `
select i.id from issues i
 where i.workspace_id = $1 and i.id in (
   select o.id from issues o
    where o.workspace_id = $1 and o.channel_id = $2 and o.thread_ts = any($3)
   union all
   select l.issue_id from living_messages l
    where l.workspace_id = $1 and l.channel = $2 and l.ts = any($3) and l.issue_id is not null)
 order by i.state = 'open' desc, i.number desc
 limit 1`;
