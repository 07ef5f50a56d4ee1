import { messagesIn } from './messages.js';
import type { Channel } from './state.js';
import { microsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

/** Marks everything in the conversation as read by that person. */
export function markRead(workspace: Workspace, personId: string, channelId: string): void {
  const last = messagesIn(workspace, channelId).at(-1);
  if (!last) return;
  (workspace.state.reads[personId] ??= {})[channelId] = last.ts;
  workspace.changes.tell('messages', channelId);
}

/** How many messages of others, outside threads, this person has not read. */
export function unreadCount(workspace: Workspace, personId: string, channel: Channel): number {
  const readUpTo = microsOf(workspace.state.reads[personId]?.[channel.id] ?? '0');
  return messagesIn(workspace, channel.id).filter(
    (message) =>
      message.userId !== personId &&
      message.threadTs === null &&
      message.onlyFor === null &&
      microsOf(message.ts) > readUpTo,
  ).length;
}
