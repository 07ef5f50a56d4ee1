import type { DataSource } from 'typeorm';
import { z } from 'zod';

import type { Clock, Packs } from '../use-cases/ports.js';
import { inWorkspace } from './desk/transaction.js';
import { PackTable } from './tables/handoffs.js';

export interface PacksParts {
  source: DataSource;
  clock: Clock;
  newId: () => string;
}

/** Packs, on PostgreSQL. */
export function openPacks({ source, clock, newId }: PacksParts): Packs {
  return {
    begin: ({ workspaceId, by, key }) =>
      inWorkspace(source, workspaceId, async (manager) => {
        const [now, id] = [clock.now(), newId()];
        const claim = [workspaceId, claimOf(key, id), now, id];
        const [begun] = begunSchema.parse(await manager.query(claimSql, claim));
        if (begun.isNew)
          await manager.insert(PackTable, { workspaceId, id, giverId: by, madeAt: now });
        return begun.packId;
      }),
    abandon: ({ workspaceId, key }, packId) =>
      inWorkspace(source, workspaceId, async (manager) => {
        await manager.delete(PackTable, { workspaceId, id: packId });
        await manager.query('delete from requests where workspace_id = $1 and key = $2', [
          workspaceId,
          claimOf(key, packId),
        ]);
      }),
    show: (workspaceId, packId) =>
      inWorkspace(source, workspaceId, async (manager) => {
        await manager.query(showSql, [workspaceId, packId, clock.now()]);
      }),
  };
}

const begunSchema = z.tuple([z.object({ packId: z.uuid(), isNew: z.boolean() })]);

/** Under which key the request of a pack is kept. */
const claimOf = (key: string | null, packId: string): string => `${key ?? packId}:pack`;

// The request keeps which pack it made, as others keep their answer.
const claimSql = `
insert into requests as r (workspace_id, key, at, answer)
values ($1, $2, $3, jsonb_build_object('packId', $4::text))
on conflict (workspace_id, key) do update set at = r.at
returning answer ->> 'packId' as "packId", answer ->> 'packId' = $4::text as "isNew"`;

const showSql = `
with shown as (
  update living_messages m set next_at = $3
    from packs p
   where p.workspace_id = $1 and p.id = $2 and m.workspace_id = $1 and m.kind = 'pack'
     and m.subject_id = any(
       select p.id || ':' || p.giver_id
        union select p.id || ':' || r.member_id from handoffs h
          join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
         where h.workspace_id = $1 and h.pack_id = $2)
  returning m.id
)
select pg_notify('baton_outbox', '') from shown limit 1`;
