import type { Act, ActAnswer } from '../protocol.js';
import { findMessage, post } from '../workspace/messages.js';
import { botIdOf } from '../workspace/people.js';
import { markRead } from '../workspace/reads.js';
import { messageText } from '../workspace/spoken-text.js';
import { conversationOf, refuse, type Scene } from './scene.js';

type Say = Extract<Act, { kind: 'say' }>;

/** Says something in a channel, a thread or a direct message. */
export function say(scene: Scene, { conversation, text, threadTs }: Say): ActAnswer {
  const { workspace, actor } = scene;
  const channel = conversationOf(scene, conversation);
  if ('ok' in channel) return channel;
  if (text.trim() === '') return refuse('There is nothing to say yet.');
  if (threadTs !== undefined && !findMessage(workspace, channel.id, threadTs)) {
    return refuse(`There is no thread ${threadTs} here.`);
  }

  const spoken = messageText(workspace, actor, text);
  const message = post(workspace, { channel, userId: actor.id, text: spoken, threadTs });
  markRead(workspace, actor.id, channel.id);
  const botId = botIdOf(workspace, actor);
  if (channel.kind === 'channel' && spoken.includes(`<@${workspace.app.botUserId}>`)) {
    workspace.emit({
      type: 'app_mention',
      user: actor.id,
      ...(botId === null ? {} : { bot_id: botId }),
      text: spoken,
      ts: message.ts,
      event_ts: message.ts,
      channel: channel.id,
      team: workspace.state.team.id,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    });
  }
  return { ok: true, conversation: channel.id, ts: message.ts };
}
