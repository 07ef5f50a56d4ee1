import type { ConversationsInfoResponse } from '@slack/web-api';

import { isIn, otherSide } from '../workspace/channels.js';
import type { Channel } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

type SlackChannel = NonNullable<ConversationsInfoResponse['channel']>;

/** A conversation as the bot is told about it. */
export function asChannel(
  workspace: Workspace,
  channel: Channel,
): SlackChannel & { user?: string } {
  const { botUserId } = workspace.app;
  const common = {
    id: channel.id,
    created: channel.created,
    updated: channel.created * 1000,
    context_team_id: workspace.state.team.id,
    is_archived: false,
    is_org_shared: false,
    is_private: channel.isPrivate,
  };
  if (channel.kind === 'dm') {
    const user = otherSide(channel, botUserId);
    return { ...common, is_im: true, is_open: true, ...(user ? { user } : {}) };
  }
  const note = (value: string) => ({ value, creator: channel.creatorId, last_set: 0 });
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    creator: channel.creatorId,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_mpim: false,
    is_general: channel.name === 'general',
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_pending_ext_shared: false,
    is_member: isIn(channel, botUserId),
    num_members: channel.memberIds.length,
    unlinked: 0,
    shared_team_ids: [workspace.state.team.id],
    previous_names: [],
    topic: note(channel.topic),
    purpose: note(''),
  };
}

/** How payloads name a conversation: `directmessage` for any DM. */
export const channelNameInPayload = (channel: Channel): string => {
  if (channel.kind === 'dm') return 'directmessage';
  return channel.isPrivate ? 'privategroup' : channel.name;
};

/** How message events tell the kinds of conversations apart. */
export const channelType = (channel: Channel): 'im' | 'group' | 'channel' => {
  if (channel.kind === 'dm') return 'im';
  return channel.isPrivate ? 'group' : 'channel';
};
