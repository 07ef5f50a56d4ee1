import type {
  ChatDeleteResponse,
  ChatGetPermalinkResponse,
  ChatPostEphemeralResponse,
  ChatPostMessageResponse,
  ChatUpdateResponse,
} from '@slack/web-api';
import * as z from 'zod';

import { jsonOr } from '../limits/json-or.js';
import { longestText, longestUpdate, messageBlocks, metadata } from '../limits/messages.js';
import { asMessage, type SlackMessage } from '../shapes/message.js';
import { directMessage, isIn } from '../workspace/channels.js';
import { findMessage, post, remove, revise } from '../workspace/messages.js';
import { findPerson } from '../workspace/people.js';
import type { Channel, Message } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';
import { flag, id } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { joinedChannel, knownChannel } from './reach.js';

// The blocks of Slack's own answer types are looser than those of a message that was checked.
type Posted = Omit<ChatPostMessageResponse, 'message' | 'ok'> & {
  ok: boolean;
  message: SlackMessage;
};
type Updated = Omit<ChatUpdateResponse, 'message' | 'ok'> & {
  ok: boolean;
  message: Omit<SlackMessage, 'ts'>;
};

const content = {
  text: z.string().max(longestText).exactOptional(),
  blocks: jsonOr(messageBlocks).exactOptional(),
  metadata: jsonOr(metadata).exactOptional(),
};
const looks = {
  mrkdwn: flag,
  parse: z.string().exactOptional(),
  link_names: flag,
  unfurl_links: flag,
  unfurl_media: flag,
};
const named = { client_msg_id: z.uuid().exactOptional() };
const inThread = { thread_ts: id.exactOptional(), reply_broadcast: flag };

const isEmpty = (sent: { text?: string; blocks?: unknown[] }) => !sent.text && !sent.blocks?.length;

export const postMessage = method({
  scopes: ['chat:write'],
  takes: z.object({ channel: id, ...content, ...looks, ...inThread, ...named }),
  run(workspace, sent): Posted | Failure {
    const channel = destination(workspace, sent.channel);
    if (typeof channel === 'string') return fail(channel);
    if (isEmpty(sent)) return fail('no_text');
    const threadTs = threadOf(workspace, channel, sent.thread_ts);
    if (threadTs === undefined) return fail('thread_not_found');
    const message = post(workspace, {
      channel,
      userId: workspace.app.botUserId,
      text: sent.text ?? '',
      blocks: sent.blocks,
      metadata: sent.metadata,
      threadTs,
      clientId: sent.client_msg_id,
    });
    return {
      ok: true,
      channel: channel.id,
      ts: message.ts,
      message: asMessage(workspace, message),
    };
  },
});

export const postEphemeral = method({
  scopes: ['chat:write'],
  takes: z.object({ channel: id, user: id, ...content, ...looks, thread_ts: id.exactOptional() }),
  run(workspace, sent): ChatPostEphemeralResponse | Failure {
    const channel = joinedChannel(workspace, sent.channel);
    if (typeof channel === 'string') return fail(channel);
    if (!isIn(channel, sent.user)) return fail('user_not_in_channel');
    if (isEmpty(sent)) return fail('no_text');
    const threadTs = threadOf(workspace, channel, sent.thread_ts);
    if (threadTs === undefined) return fail('thread_not_found');
    const message = post(workspace, {
      channel,
      userId: workspace.app.botUserId,
      text: sent.text ?? '',
      blocks: sent.blocks,
      threadTs,
      onlyFor: sent.user,
    });
    return { ok: true, message_ts: message.ts };
  },
});

export const update = method({
  scopes: ['chat:write'],
  takes: z.object({
    channel: id,
    ts: id,
    ...content,
    text: z.string().max(longestUpdate).exactOptional(),
    ...looks,
  }),
  run(workspace, sent): Updated | Failure {
    const own = ownMessage(workspace, sent, 'cant_update_message');
    if (typeof own === 'string') return fail(own);
    if (isEmpty(sent) && sent.metadata === undefined) return fail('no_text');
    // Text alone takes the blocks away: Slack shows the text in their place.
    revise(workspace, own, sent.text === undefined ? sent : { blocks: [], ...sent });
    const { ts, ...message } = asMessage(workspace, own);
    return { ok: true, channel: own.channelId, ts, text: own.text, message };
  },
});

export const deleteMessage = method({
  scopes: ['chat:write'],
  takes: z.object({ channel: id, ts: id }),
  run(workspace, sent): ChatDeleteResponse | Failure {
    const own = ownMessage(workspace, sent, 'cant_delete_message');
    if (typeof own === 'string') return fail(own);
    remove(workspace, own);
    return { ok: true, channel: own.channelId, ts: own.ts };
  },
});

export const getPermalink = method({
  takes: z.object({ channel: id, message_ts: id }),
  run(workspace, sent): ChatGetPermalinkResponse | Failure {
    const channel = knownChannel(workspace, sent.channel);
    if (!channel) return fail('channel_not_found');
    const message = findMessage(workspace, channel.id, sent.message_ts);
    if (message?.onlyFor !== null) return fail('message_not_found');
    const { domain } = workspace.state.team;
    const path = `${channel.id}/p${message.ts.replace('.', '')}`;
    return {
      ok: true,
      channel: channel.id,
      permalink: `https://${domain}.slack.example/archives/${path}`,
    };
  },
});

/** A person's id stands for the direct message with them. */
function destination(
  workspace: Workspace,
  idOrName: string,
): Channel | 'channel_not_found' | 'not_in_channel' {
  const person = findPerson(workspace, idOrName);
  const app = findPerson(workspace, workspace.app.botUserId);
  if (!person || !app || person.kind === 'bot') return joinedChannel(workspace, idOrName);
  return directMessage(workspace, app, person).channel;
}

/** The first message of the thread that a reply goes to; null outside threads, undefined if there is none such. */
function threadOf(
  workspace: Workspace,
  channel: Channel,
  ts: string | undefined,
): string | null | undefined {
  if (ts === undefined) return null;
  const message = findMessage(workspace, channel.id, ts);
  return message?.threadTs ?? message?.ts;
}

/** A message that the bot itself posted for all to see; others it can neither change nor delete. */
function ownMessage<Refusal extends string>(
  workspace: Workspace,
  { channel: channelId, ts }: { channel: string; ts: string },
  refusal: Refusal,
): Message | Refusal | 'channel_not_found' | 'message_not_found' {
  const channel = knownChannel(workspace, channelId);
  if (!channel) return 'channel_not_found';
  const message = findMessage(workspace, channel.id, ts);
  if (message?.onlyFor !== null) return 'message_not_found';
  return message.userId === workspace.app.botUserId ? message : refusal;
}
