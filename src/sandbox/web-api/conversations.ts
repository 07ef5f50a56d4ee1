import type {
  ConversationsCreateResponse,
  ConversationsInfoResponse,
  ConversationsInviteResponse,
  ConversationsJoinResponse,
  ConversationsListResponse,
  ConversationsMembersResponse,
  ConversationsOpenResponse,
} from '@slack/web-api';
import * as z from 'zod';

import { asChannel } from '../shapes/channel.js';
import { directMessage, enter, findChannel, isIn, newChannel } from '../workspace/channels.js';
import { findPerson } from '../workspace/people.js';
import type { Channel } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';
import { flag, id, list, paging } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { pageOf } from './page.js';
import { joinedChannel, knownChannel } from './reach.js';

/** Characters of a channel's name. */
const longestName = 80;

const readScopes = ['channels:read', 'groups:read', 'im:read', 'mpim:read'];

export const info = method({
  scopes: readScopes,
  takes: z.object({ channel: id, include_locale: flag, include_num_members: flag }),
  run(workspace, sent): ConversationsInfoResponse | Failure {
    const channel = knownChannel(workspace, sent.channel);
    return channel
      ? { ok: true, channel: asChannel(workspace, channel) }
      : fail('channel_not_found');
  },
});

export const members = method({
  scopes: readScopes,
  takes: z.object({ channel: id, ...paging }),
  run(workspace, sent): ConversationsMembersResponse | Failure {
    const channel = knownChannel(workspace, sent.channel);
    if (!channel) return fail('channel_not_found');
    const page = pageOf(channel.memberIds, sent);
    if (!page) return fail('invalid_cursor');
    return { ok: true, members: page.items, response_metadata: page.response_metadata };
  },
});

const listing = z.object({
  types: list.exactOptional(),
  exclude_archived: flag,
  team_id: id.exactOptional(),
  ...paging,
});

export const listAll = method({
  scopes: readScopes,
  takes: listing,
  run: (workspace, sent) =>
    channelPage(workspace, sent, (channel) => knownChannel(workspace, channel.id) !== null),
});

/** `users.conversations`: those that the bot, or the person named, is in. */
export const listOfUser = method({
  scopes: readScopes,
  takes: listing.extend({ user: id.exactOptional() }),
  run(workspace, sent) {
    const userId = sent.user ?? workspace.app.botUserId;
    return channelPage(
      workspace,
      sent,
      (channel) => isIn(channel, userId) && knownChannel(workspace, channel.id) !== null,
    );
  },
});

function channelPage(
  workspace: Workspace,
  sent: z.infer<typeof listing>,
  isListed: (channel: Channel) => boolean,
): ConversationsListResponse | Failure {
  const types = sent.types ?? ['public_channel'];
  const listed = workspace.state.channels.filter(
    (channel) => isListed(channel) && types.includes(typeOf(channel)),
  );
  const page = pageOf(listed, sent);
  if (!page) return fail('invalid_cursor');
  return {
    ok: true,
    channels: page.items.map((channel) => asChannel(workspace, channel)),
    response_metadata: page.response_metadata,
  };
}

const typeOf = (channel: Channel) => {
  if (channel.kind === 'dm') return 'im';
  return channel.isPrivate ? 'private_channel' : 'public_channel';
};

export const open = method({
  scopes: ['im:write'],
  takes: z.object({ users: list.exactOptional(), channel: id.exactOptional(), return_im: flag }),
  run(workspace, sent): ConversationsOpenResponse | Failure {
    const [userId, ...more] = sent.users ?? [];
    if (userId === undefined) return fail('users_list_not_supplied');
    if (more.length > 0) return fail('method_not_supported_for_channel_type');
    const person = findPerson(workspace, userId);
    const app = findPerson(workspace, workspace.app.botUserId);
    if (!person || !app) return fail('user_not_found');
    if (person.kind === 'bot') return fail('cannot_dm_bot');
    if (person.kind === 'deactivated') return fail('user_disabled');
    const { channel, isNew } = directMessage(workspace, app, person);
    return {
      ok: true,
      ...(isNew ? {} : { no_op: true, already_open: true }),
      channel: sent.return_im ? asChannel(workspace, channel) : { id: channel.id },
    };
  },
});

export const create = method({
  scopes: ['channels:manage', 'groups:write'],
  takes: z.object({ name: id, is_private: flag }),
  run(workspace, sent): ConversationsCreateResponse | Failure {
    if (sent.name.length > longestName) return fail('invalid_name_maxlength');
    if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(sent.name)) return fail('invalid_name_specials');
    if (findChannel(workspace, `#${sent.name}`)) return fail('name_taken');
    const channel = newChannel(workspace, { name: sent.name, isPrivate: sent.is_private ?? false });
    return { ok: true, channel: asChannel(workspace, channel) };
  },
});

export const invite = method({
  scopes: ['channels:manage', 'channels:write.invites', 'groups:write', 'groups:write.invites'],
  takes: z.object({ channel: id, users: list }),
  run(workspace, sent): ConversationsInviteResponse | Failure {
    const channel = joinedChannel(workspace, sent.channel);
    if (typeof channel === 'string') return fail(channel);
    if (channel.kind === 'dm') return fail('method_not_supported_for_channel_type');
    if (sent.users.length === 0) return fail('no_user');
    for (const userId of sent.users) {
      const person = findPerson(workspace, userId);
      if (!person || person.kind === 'deactivated') return fail('user_not_found');
      if (userId === workspace.app.botUserId) return fail('cant_invite_self');
      if (isIn(channel, userId)) return fail('already_in_channel');
      if (person.kind === 'single-channel-guest') return fail('ura_max_channels');
    }
    for (const userId of sent.users) enter(workspace, channel, userId);
    return { ok: true, channel: asChannel(workspace, channel) };
  },
});

export const join = method({
  scopes: ['channels:join'],
  takes: z.object({ channel: id }),
  run(workspace, sent): ConversationsJoinResponse | Failure {
    const channel = knownChannel(workspace, sent.channel);
    if (!channel) return fail('channel_not_found');
    if (channel.kind === 'dm') return fail('method_not_supported_for_channel_type');
    const { botUserId } = workspace.app;
    if (!isIn(channel, botUserId)) enter(workspace, channel, botUserId);
    return { ok: true, channel: asChannel(workspace, channel) };
  },
});
