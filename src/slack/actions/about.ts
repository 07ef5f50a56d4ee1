import type { Act } from '../../domain/act.js';
import { rolesOf } from '../../domain/permissions.js';
import { refuse, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Target } from '../../use-cases/ports.js';
import type { Click } from '../read.js';

/** The issue that a button is about, as it stands at the press, if whoever pressed may read it. */
export async function sceneOf(
  baton: UseCases,
  click: Click,
  target: Target,
): Promise<Ruling<Scene>> {
  const scene = await baton.reading.scene(click.workspaceId, target, [click.by]);
  if (!scene) return refuse({ why: 'no-such-issue', number: null });
  const roles = rolesOf(scene, click.by, click.from);
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
