import type { Courier } from '../deliveries/courier.js';
import type { Refused } from '../protocol.js';
import { findChannel, isIn } from '../workspace/channels.js';
import { findMessage } from '../workspace/messages.js';
import type { Channel, Message, WorkspacePerson } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

/** Who acts, where, and the way to the app. */
export interface Scene {
  workspace: Workspace;
  courier: Courier;
  actor: WorkspacePerson;
}

export const refuse = (refusal: string, errors?: Record<string, string>): Refused =>
  errors ? { ok: false, refusal, errors } : { ok: false, refusal };

/** The conversation, if the actor is in it. */
export function conversationOf({ workspace, actor }: Scene, id: string): Channel | Refused {
  const channel = findChannel(workspace, id);
  if (channel && isIn(channel, actor.id)) return channel;
  return refuse(`${actor.realName} is not in a conversation ${id}.`);
}

/** The message, if the actor sees it. */
export function messageOf(
  scene: Scene,
  { conversation, ts }: { conversation: string; ts: string },
): { channel: Channel; message: Message } | Refused {
  const channel = conversationOf(scene, conversation);
  if ('ok' in channel) return channel;
  const message = findMessage(scene.workspace, channel.id, ts);
  if (message && (message.onlyFor === null || message.onlyFor === scene.actor.id)) {
    return { channel, message };
  }
  return refuse(`${scene.actor.realName} sees no message ${ts} there.`);
}
