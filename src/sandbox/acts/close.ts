import type { ViewClosedAction } from '@slack/bolt';

import type { Act, ActAnswer } from '../protocol.js';
import { actedBy } from '../shapes/interaction.js';
import { asView } from '../shapes/view.js';
import { closeModals, modalsOf } from '../workspace/views.js';
import { refuse, type Scene } from './scene.js';

type Close = Extract<Act, { kind: 'close' }>;

/** Closes the visible form or the whole stack; the app hears of those it asked to hear of. */
export async function close(scene: Scene, { viewId, all = false }: Close): Promise<ActAnswer> {
  const { workspace, actor, courier } = scene;
  const top = modalsOf(workspace, actor.id).at(-1);
  if (top?.id !== viewId) return refuse(`${actor.realName} has no form ${viewId} on top.`);

  const isCleared = all || top.clearOnClose;
  const closed = closeModals(workspace, actor.id, isCleared);
  const told = closed.filter((view) => view.notifyOnClose);
  await Promise.all(
    told.map((view) => {
      const body: ViewClosedAction = {
        type: 'view_closed',
        ...actedBy(workspace, actor),
        view: asView(workspace, view),
        is_cleared: isCleared,
      };
      return courier.send({ kind: 'interactive', body });
    }),
  );
  return { ok: true };
}
