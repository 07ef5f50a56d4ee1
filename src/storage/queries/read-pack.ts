import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { PackScene } from '../../domain/handoff/pack.js';
import type { MemberId } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import type { InHand } from '../../use-cases/ports.js';
import { PackTable } from '../tables/handoffs.js';
import { readScene } from './read-scene.js';

/** A pack with its issues as they stand now. Null: there is no such pack. */
export async function readPack(
  manager: EntityManager,
  workspaceId: string,
  packId: string,
): Promise<PackScene | null> {
  const pack = await manager.findOneBy(PackTable, { workspaceId, id: packId });
  if (!pack) return null;
  const found = z
    .array(z.object({ id: z.string() }))
    .parse(
      await manager.query(
        'select issue_id as id from handoffs where workspace_id = $1 and pack_id = $2',
        [workspaceId, packId],
      ),
    );
  const scenes = await readScenes(manager, { workspaceId, ids: found.map(({ id }) => id) });
  return { pack, scenes };
}

const ownedSchema = z.array(
  z.object({ id: z.string(), number: z.number(), isOffered: z.boolean() }),
);

/** The open issues of `member`; at most `most` of those not on offer as scenes, the others by number. */
export async function readInHand(
  manager: EntityManager,
  workspaceId: string,
  { member, most, also = [] }: { member: MemberId; most: number; also?: readonly MemberId[] },
): Promise<InHand> {
  const owned = ownedSchema.parse(await manager.query(ownedSql, [workspaceId, member]));
  const free = owned.filter(({ isOffered }) => !isOffered);
  const ids = free.slice(0, most).map(({ id }) => id);
  return {
    scenes: await readScenes(manager, { workspaceId, ids, also: [member, ...also] }),
    others: free.slice(most).map(({ number }) => number),
    offered: owned.filter(({ isOffered }) => isOffered).map(({ number }) => number),
  };
}

async function readScenes(
  manager: EntityManager,
  { workspaceId, ids, also = [] }: { workspaceId: string; ids: string[]; also?: MemberId[] },
): Promise<Scene[]> {
  const scenes: Scene[] = [];
  for (const issueId of ids) {
    const scene = await readScene(manager, { workspaceId, issueId }, also);
    if (scene) scenes.push(scene);
  }
  return scenes;
}

const ownedSql = `
select i.id, i.number, exists (select from handoffs h where h.workspace_id = i.workspace_id
    and h.issue_id = i.id and h.state = 'offered') as "isOffered"
  from issues i
 where i.workspace_id = $1 and i.owner_id = $2 and i.state = 'open'
 order by i.priority, i.next_contact_at, i.number`;
