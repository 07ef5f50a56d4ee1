import type { BlockAction } from '@slack/bolt';

import { actionOf, type ElementAction } from '../elements/action.js';
import { findElement, stateOf, type ViewState } from '../elements/state.js';
import type { WorkspaceBlock } from '../limits/blocks.js';
import type { Act, ActAnswer, Place, Refused } from '../protocol.js';
import { actedBy, channelOfPayload } from '../shapes/interaction.js';
import { asMessage } from '../shapes/message.js';
import { asView } from '../shapes/view.js';
import { tsOf } from '../workspace/timestamps.js';
import { findView } from '../workspace/views.js';
import { knownIn } from './known.js';
import { messageOf, refuse, type Scene } from './scene.js';

type Click = Extract<Act, { kind: 'click' }>;

/** What of a payload depends on where the element stands. */
type Surroundings = Pick<BlockAction, 'container' | 'response_url'> &
  Partial<Pick<BlockAction, 'channel' | 'message' | 'view' | 'state'>>;

/** Where an element stands. */
export interface Spot {
  /** The view's id, or the message's. */
  where: string;
  /** The conversation that the person is looking at, as far as that is known. */
  channelId: string | null;
  blocks: WorkspaceBlock[];
  surroundings(values: ViewState): Surroundings;
}

/** Presses a button or chooses in a menu; resolves once the app has acknowledged it. */
export async function click(scene: Scene, act: Click): Promise<ActAnswer> {
  const { workspace, actor, courier } = scene;
  const spot = findSpot(scene, act.in);
  if ('ok' in spot) return spot;
  const element = findElement(spot.blocks, act.blockId, act.actionId);
  if (!element)
    return refuse(`There is no element ${act.actionId} in a block ${act.blockId} here.`);

  const actionTs = tsOf(workspace.clock.now());
  const known = knownIn(workspace, spot.where);
  const action = actionOf(element, act.entered, {
    blockId: act.blockId,
    actionTs,
    known: known(act.blockId, act.actionId),
  });
  if ('impossible' in action) return refuse(action.impossible);
  const state = stateOf(spot.blocks, withEntered(act), known);
  if ('impossible' in state) return refuse(state.impossible);

  const body: BlockAction<ElementAction> = {
    type: 'block_actions',
    ...actedBy(workspace, actor),
    actions: [action],
    trigger_id: workspace.triggers.give(actor.id, spot.channelId),
    ...spot.surroundings(state.values),
  };
  const acknowledged = await courier.send({ kind: 'interactive', body });
  return acknowledged.ok
    ? { ok: true }
    : refuse(`That did not work: ${workspace.app.name} answered "${acknowledged.error}".`);
}

/** What was just chosen is part of the state around it. */
function withEntered({ filled = {}, blockId, actionId, entered }: Click) {
  if (entered === undefined) return filled;
  return { ...filled, [blockId]: { ...filled[blockId], [actionId]: entered } };
}

export const findSpot = (scene: Scene, place: Place): Spot | Refused =>
  'viewId' in place ? spotInView(scene, place.viewId) : spotInMessage(scene, place);

function spotInView({ workspace, actor }: Scene, viewId: string): Spot | Refused {
  const view = findView(workspace, { viewId });
  if (view?.personId !== actor.id) return refuse(`${actor.realName} has no view ${viewId} open.`);
  return {
    where: view.id,
    channelId: null,
    blocks: view.blocks,
    surroundings: (values) => ({
      container: { type: 'view', view_id: view.id },
      // Slack leaves it out for views, where Bolt's types want one.
      response_url: '',
      view: asView(workspace, view, values),
    }),
  };
}

function spotInMessage(scene: Scene, place: { conversation: string; ts: string }): Spot | Refused {
  const { workspace, actor } = scene;
  const found = messageOf(scene, place);
  if ('ok' in found) return found;
  const { channel, message } = found;
  const isEphemeral = message.onlyFor !== null;
  const responseUrl = () =>
    workspace.responseUrls.give({
      personId: actor.id,
      channelId: channel.id,
      original: { ts: message.ts },
      threadTs: message.threadTs,
    });
  return {
    where: `${channel.id}/${message.ts}`,
    channelId: channel.id,
    blocks: message.blocks,
    surroundings: (values) => ({
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: isEphemeral,
        ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
      },
      channel: channelOfPayload(channel),
      // Slack does not send the content of ephemeral messages back.
      ...(isEphemeral ? {} : { message: asMessage(workspace, message) }),
      state: { values },
      response_url: responseUrl(),
    }),
  };
}
