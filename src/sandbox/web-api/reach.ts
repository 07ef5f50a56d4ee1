import { findChannel, isIn } from '../workspace/channels.js';
import type { Channel } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

/** The conversation, if the bot may know of it: private ones only from within. */
export function knownChannel(workspace: Workspace, idOrName: string): Channel | null {
  const channel = findChannel(workspace, idOrName);
  if (!channel) return null;
  return !channel.isPrivate || isIn(channel, workspace.app.botUserId) ? channel : null;
}

/** The conversation, if the bot is in it; else Slack's error code. */
export function joinedChannel(
  workspace: Workspace,
  idOrName: string,
): Channel | 'channel_not_found' | 'not_in_channel' {
  const channel = knownChannel(workspace, idOrName);
  if (!channel) return 'channel_not_found';
  return isIn(channel, workspace.app.botUserId) ? channel : 'not_in_channel';
}

/** The conversation, if the bot is in it and may read conversations of its kind. */
export function readChannel(
  workspace: Workspace,
  idOrName: string,
): Channel | 'channel_not_found' | 'not_in_channel' | 'missing_scope' {
  const channel = joinedChannel(workspace, idOrName);
  if (typeof channel === 'string') return channel;
  const { scopes } = workspace.app;
  return scopes === null || scopes.includes(scopeToRead(channel)) ? channel : 'missing_scope';
}

function scopeToRead({ kind, isPrivate }: Channel): string {
  if (kind === 'dm') return 'im:history';
  return isPrivate ? 'groups:history' : 'channels:history';
}
