import type { MessageMetadata } from '@slack/types';

import type { WorkspaceBlock } from '../limits/blocks.js';
import { messageChangedEvent, messageDeletedEvent, messageEvent } from '../shapes/message-event.js';
import { withIds } from './block-ids.js';
import { isIn } from './channels.js';
import type { Channel, Message } from './state.js';
import { nextTs, tsOf } from './timestamps.js';
import type { Workspace, WorkspaceEvent } from './workspace.js';

/** A message about to be said. */
export interface Draft {
  channel: Channel;
  userId: string;
  text: string;
  blocks?: WorkspaceBlock[] | undefined;
  threadTs?: string | null | undefined;
  metadata?: MessageMetadata | null | undefined;
  onlyFor?: string | undefined;
  notice?: boolean | undefined;
  fileIds?: string[] | undefined;
  clientId?: string | undefined;
}

/** What an update may replace; what is left out stays. */
export interface Revision {
  text?: string | undefined;
  blocks?: WorkspaceBlock[] | undefined;
  metadata?: MessageMetadata | undefined;
}

export const messagesIn = (workspace: Workspace, channelId: string): Message[] =>
  workspace.state.messages[channelId] ?? [];

export const findMessage = (workspace: Workspace, channelId: string, ts: string): Message | null =>
  messagesIn(workspace, channelId).find((message) => message.ts === ts) ?? null;

/** The replies of a thread that everybody sees. */
export const repliesTo = (workspace: Workspace, channelId: string, ts: string): Message[] =>
  messagesIn(workspace, channelId).filter(
    (message) => message.threadTs === ts && message.onlyFor === null,
  );

/** Says it: everybody in the conversation sees it at once, or one person only. */
export function post(workspace: Workspace, draft: Draft): Message {
  const { channel, userId } = draft;
  const message: Message = {
    channelId: channel.id,
    ts: nextTs(channel, workspace.clock.now()),
    threadTs: draft.threadTs ?? null,
    userId,
    text: draft.text,
    blocks: withIds(workspace, draft.blocks ?? []),
    metadata: draft.metadata ?? null,
    editedTs: null,
    onlyFor: draft.onlyFor ?? null,
    notice: draft.notice ?? false,
    reactions: [],
    fileIds: draft.fileIds ?? [],
    clientId: draft.clientId ?? null,
  };
  (workspace.state.messages[channel.id] ??= []).push(message);
  workspace.changes.tell('messages', channel.id);
  tellApp(workspace, message, (where) => messageEvent(workspace, where, message));
  return message;
}

/** Changes a message in place; nobody is notified of that, and nothing becomes unread. */
export function revise(workspace: Workspace, message: Message, revision: Revision): void {
  const before = { ...message };
  message.text = revision.text ?? message.text;
  message.blocks = revision.blocks ? withIds(workspace, revision.blocks) : message.blocks;
  message.metadata = revision.metadata ?? message.metadata;
  message.editedTs = tsOf(workspace.clock.now());
  workspace.changes.tell('messages', message.channelId);
  tellApp(workspace, message, (where) =>
    messageChangedEvent(workspace, where, { after: message, before }),
  );
}

/** Takes a message away. */
export function remove(workspace: Workspace, message: Message): void {
  const others = messagesIn(workspace, message.channelId).filter((other) => other !== message);
  workspace.state.messages[message.channelId] = others;
  workspace.changes.tell('messages', message.channelId);
  tellApp(workspace, message, (where) => messageDeletedEvent(workspace, where, message));
}

/** The app hears of messages only where it is, and never of ephemeral ones. */
function tellApp(
  workspace: Workspace,
  message: Message,
  event: (channel: Channel) => WorkspaceEvent,
): void {
  const channel = workspace.state.channels.find(({ id }) => id === message.channelId);
  if (message.onlyFor === null && channel && isIn(channel, workspace.app.botUserId)) {
    workspace.emit(event(channel));
  }
}
