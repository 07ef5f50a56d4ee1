import type { GenericMessageEvent, MessageChangedEvent, MessageDeletedEvent } from '@slack/types';

import { botIdOf, findPerson } from '../workspace/people.js';
import type { Channel, Message } from '../workspace/state.js';
import { tsOf } from '../workspace/timestamps.js';
import type { Workspace } from '../workspace/workspace.js';
import { channelType } from './channel.js';
import { botProfile, clientName } from './message.js';

/** What the app hears when something is said where it is, by itself too. */
export function messageEvent(
  workspace: Workspace,
  channel: Channel,
  message: Message,
): GenericMessageEvent {
  const { app, state } = workspace;
  const byApp = message.userId === app.botUserId;
  const author = findPerson(workspace, message.userId);
  const botId = author && botIdOf(workspace, author);
  return {
    type: 'message',
    subtype: undefined,
    channel: channel.id,
    channel_type: channelType(channel),
    user: message.userId,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    team: state.team.id,
    ...(botId === null ? {} : { bot_id: botId }),
    ...(byApp ? { bot_profile: botProfile(workspace) } : {}),
    ...clientName(workspace, message),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.editedTs === null
      ? {}
      : { edited: { user: message.userId, ts: message.editedTs } }),
  };
}

export function messageChangedEvent(
  workspace: Workspace,
  channel: Channel,
  { after, before }: { after: Message; before: Message },
): MessageChangedEvent {
  const eventTs = tsOf(workspace.clock.now());
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: eventTs,
    event_ts: eventTs,
    message: messageEvent(workspace, channel, after),
    previous_message: messageEvent(workspace, channel, before),
  };
}

export function messageDeletedEvent(
  workspace: Workspace,
  channel: Channel,
  message: Message,
): MessageDeletedEvent {
  const eventTs = tsOf(workspace.clock.now());
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: eventTs,
    event_ts: eventTs,
    deleted_ts: message.ts,
    previous_message: messageEvent(workspace, channel, message),
  };
}
