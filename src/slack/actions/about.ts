import type { Act } from '../../domain/act.js';
import type { MemberId } from '../../domain/people.js';
import { rolesOf } from '../../domain/permissions.js';
import { refuse, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Target } from '../../use-cases/ports.js';
import type { Click, Doing } from '../read.js';

/** An issue as it stands now, if whoever asks may read it; `also`: who else is named. */
export async function sceneOf(
  baton: UseCases,
  { workspaceId, by, from }: Pick<Doing, 'workspaceId' | 'by' | 'from'>,
  target: Target,
  also: readonly MemberId[] = [],
): Promise<Ruling<Scene>> {
  const scene = await baton.reading.scene(workspaceId, target, [by, ...also]);
  if (!scene)
    return refuse({ why: 'no-such-issue', number: target.by === 'number' ? target.number : null });
  const roles = rolesOf(scene, by, from);
  if (roles.length > 0) return { ok: true, change: scene };
  return refuse({ why: 'not-for-your-eyes', number: scene.issue.number });
}

/** Whoever pressed, as the rules know an actor; reading only, so nothing comes into being. */
export function actOf(baton: UseCases, { by, from }: Click): Act {
  const newId = () => {
    throw new Error('reading makes nothing new');
  };
  return { by, from, now: baton.clock.now(), newId };
}
