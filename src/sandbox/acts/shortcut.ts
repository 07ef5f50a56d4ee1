import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';

import type { Interaction } from '../deliveries/payload.js';
import type { Act, ActAnswer } from '../protocol.js';
import { actedBy, channelOfPayload } from '../shapes/interaction.js';
import { asMessage } from '../shapes/message.js';
import { tsOf } from '../workspace/timestamps.js';
import { messageOf, refuse, type Scene } from './scene.js';

type OnMessage = Extract<Act, { kind: 'message-shortcut' }>;
type Global = Extract<Act, { kind: 'global-shortcut' }>;

/** Runs a shortcut from the menu of a message. */
export async function messageShortcut(scene: Scene, act: OnMessage): Promise<ActAnswer> {
  const { workspace, actor } = scene;
  const found = messageOf(scene, act);
  if ('ok' in found) return found;
  const { channel, message } = found;
  if (message.onlyFor !== null) return refuse('Ephemeral messages have no shortcuts.');
  const target = {
    personId: actor.id,
    channelId: channel.id,
    original: { ts: message.ts },
    threadTs: message.threadTs,
  };
  const body: MessageShortcut = {
    type: 'message_action',
    ...actedBy(workspace, actor),
    callback_id: act.callbackId,
    trigger_id: workspace.triggers.give(actor.id, channel.id),
    action_ts: tsOf(workspace.clock.now()),
    message_ts: message.ts,
    response_url: workspace.responseUrls.give(target),
    channel: channelOfPayload(channel),
    message: asMessage(workspace, message),
  };
  return run(scene, { callbackId: act.callbackId, type: 'message', body });
}

/** Runs a shortcut from the search or the composer. */
export async function globalShortcut(scene: Scene, act: Global): Promise<ActAnswer> {
  const { workspace, actor } = scene;
  const body: GlobalShortcut = {
    type: 'shortcut',
    ...actedBy(workspace, actor),
    callback_id: act.callbackId,
    trigger_id: workspace.triggers.give(actor.id),
    action_ts: tsOf(workspace.clock.now()),
  };
  return run(scene, { callbackId: act.callbackId, type: 'global', body });
}

async function run(
  { workspace, courier }: Scene,
  shortcut: { callbackId: string; type: 'global' | 'message'; body: Interaction },
): Promise<ActAnswer> {
  const registered = workspace.app.shortcuts.find(
    ({ callbackId, type }) => callbackId === shortcut.callbackId && type === shortcut.type,
  );
  if (!registered) return refuse(`There is no ${shortcut.type} shortcut ${shortcut.callbackId}.`);
  const acknowledged = await courier.send({ kind: 'interactive', body: shortcut.body });
  return acknowledged.ok
    ? { ok: true }
    : refuse(`"${registered.name}" failed with the error "${acknowledged.error}".`);
}
