import type { ViewResponseUrl, ViewSubmitAction } from '@slack/bolt';
import * as z from 'zod';

import { missingOrWrong } from '../elements/required.js';
import { stateOf, type ViewState } from '../elements/state.js';
import { complaints } from '../limits/complaints.js';
import { sentView } from '../limits/views.js';
import type { Act, ActAnswer } from '../protocol.js';
import { actedBy } from '../shapes/interaction.js';
import { asView } from '../shapes/view.js';
import type { WorkspaceView } from '../workspace/state.js';
import { closeModals, modalsOf, pushModal, replaceView, showErrors } from '../workspace/views.js';
import { knownIn } from './known.js';
import { refuse, type Scene } from './scene.js';

type Submit = Extract<Act, { kind: 'submit' }>;

/** What an app may answer to a submission; nothing at all closes the form. */
const responseAction = z.union([
  z.object({ response_action: z.undefined().optional() }).transform(() => null),
  z.discriminatedUnion('response_action', [
    z.object({
      response_action: z.literal('errors'),
      errors: z.record(z.string(), z.string()),
    }),
    z.object({ response_action: z.literal('update'), view: sentView }),
    z.object({ response_action: z.literal('push'), view: sentView }),
    z.object({ response_action: z.literal('clear') }),
  ]),
]);

/** Sends the visible form; resolves once the app has answered. */
export async function submit(scene: Scene, act: Submit): Promise<ActAnswer> {
  const { workspace, actor, courier } = scene;
  const view = modalsOf(workspace, actor.id).at(-1);
  if (view?.id !== act.viewId) return refuse(`${actor.realName} has no form ${act.viewId} on top.`);
  if (view.submit === null) return refuse('This form cannot be submitted.');
  const state = stateOf(view.blocks, act.filled, knownIn(workspace, view.id));
  if ('impossible' in state) return refuse(state.impossible);
  const missing = missingOrWrong(view.blocks, state.values);
  if (Object.keys(missing).length > 0) return withErrors(scene, view, missing);

  const body: ViewSubmitAction = {
    type: 'view_submission',
    ...actedBy(workspace, actor),
    trigger_id: workspace.triggers.give(actor.id),
    view: asView(workspace, view, state.values),
    response_urls: responseUrlsOf(scene, view, state.values),
  };
  showErrors(workspace, view, {});
  const acknowledged = await courier.send({ kind: 'interactive', body });
  if (!acknowledged.ok) return refuse(`${trouble} (${acknowledged.error})`);
  const answered = responseAction.safeParse(acknowledged.payload);
  if (!answered.success) {
    return refuse(`${trouble} ${complaints(answered.error).join(' ')}`);
  }
  return follow(scene, view, answered.data);
}

/** One for each conversation that was chosen in a select with `response_url_enabled`. */
function responseUrlsOf(
  { workspace, actor }: Scene,
  view: WorkspaceView,
  values: ViewState,
): ViewResponseUrl[] {
  return view.blocks.flatMap((block) => {
    if (block.type !== 'input') return [];
    const { block_id: blockId = '', element } = block;
    if (!('response_url_enabled' in element && element.response_url_enabled)) return [];
    const actionId = element.action_id ?? '';
    const value = values[blockId]?.[actionId];
    const channelId = value?.selected_conversation ?? value?.selected_channel;
    if (!channelId) return [];
    const target = { personId: actor.id, channelId, original: null, threadTs: null };
    const url = workspace.responseUrls.give(target);
    return { block_id: blockId, action_id: actionId, channel_id: channelId, response_url: url };
  });
}

const trouble = 'We had some trouble connecting. Try again?';

function follow(
  scene: Scene,
  view: WorkspaceView,
  answered: z.infer<typeof responseAction>,
): ActAnswer {
  const { workspace, actor } = scene;
  switch (answered?.response_action) {
    case undefined:
      // The app may have replaced or closed the form by itself in the meantime.
      if (modalsOf(workspace, actor.id).at(-1)?.id === view.id) {
        closeModals(workspace, actor.id, false);
      }
      return { ok: true };
    case 'clear':
      closeModals(workspace, actor.id, true);
      return { ok: true };
    case 'errors':
      return withErrors(scene, view, answered.errors);
    case 'update':
      replaceView(workspace, view, answered.view);
      return { ok: true };
    case 'push': {
      const pushed = pushModal(workspace, actor.id, answered.view);
      return pushed.ok ? { ok: true } : refuse(`${trouble} (${pushed.error})`);
    }
  }
}

function withErrors(
  { workspace }: Scene,
  view: WorkspaceView,
  errors: Record<string, string>,
): ActAnswer {
  showErrors(workspace, view, errors);
  return refuse('The form was not accepted.', errors);
}
