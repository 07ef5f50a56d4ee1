import type { EntityManager } from 'typeorm';
import { z } from 'zod';

import type { Act } from '../../domain/act.js';
import type { Pack } from '../../domain/records.js';
import type { Change } from '../../domain/ruling.js';
import { askedOf, openHandoff, type Scene } from '../../domain/scene.js';
import type { Addressed } from '../../use-cases/notices.js';
import { newsOfAnswer } from '../../use-cases/pack/news.js';
import { PackTable } from '../tables/handoffs.js';

/**
 * What is told because of an answer to an offer of a pack. The pack is locked until the end of the
 * transaction, so that of two last answers at the same time one knows that it is the last.
 */
export async function answeredInPack(
  manager: EntityManager,
  scene: Scene,
  change: Change,
  act: Act,
): Promise<Addressed[]> {
  const offer = openHandoff(scene);
  const packId = offer?.packId ?? null;
  if (!offer || packId === null) return [];
  const asked = askedOf(scene, offer.id);
  const answered = change.receivers
    .filter(({ handoffId, state }) => handoffId === offer.id && state !== 'asked')
    .map(({ memberId }) => memberId);
  if (answered.length === 0) return [];
  const pack = await lockPack(manager, offer.workspaceId, packId);
  const elsewhere = askedSchema.parse(
    await manager.query(askedSql, [offer.workspaceId, packId, offer.id]),
  );
  return newsOfAnswer(scene, act, {
    pack,
    answered,
    stillAsked: [
      ...asked.filter((member) => !answered.includes(member)),
      ...elsewhere.map(({ member }) => member),
    ],
  });
}

function lockPack(manager: EntityManager, workspaceId: string, id: string): Promise<Pack> {
  return manager.findOneOrFail(PackTable, {
    where: { workspaceId, id },
    lock: { mode: 'for_no_key_update' },
  });
}

const askedSchema = z.array(z.object({ member: z.string() }));
const askedSql = `
select distinct r.member_id as member from handoffs h
  join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id and r.state = 'asked'
 where h.workspace_id = $1 and h.pack_id = $2 and h.id <> $3 and h.state = 'offered'`;
