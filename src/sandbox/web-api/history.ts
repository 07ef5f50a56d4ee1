import type { WebAPICallResult } from '@slack/web-api';
import * as z from 'zod';

import { asThreadedMessage, type SlackMessage } from '../shapes/message.js';
import { findMessage, messagesIn, repliesTo } from '../workspace/messages.js';
import type { Message } from '../workspace/state.js';
import { microsOf } from '../workspace/timestamps.js';
import type { Workspace } from '../workspace/workspace.js';
import { flag, id, paging } from './arguments.js';
import { type Failure, fail, method } from './method.js';
import { pageOf } from './page.js';
import { readChannel } from './reach.js';

const scopes = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

const window = z.object({
  channel: id,
  oldest: z.coerce.string().exactOptional(),
  latest: z.coerce.string().exactOptional(),
  inclusive: flag,
  include_all_metadata: flag,
  ...paging,
});
type Window = z.infer<typeof window>;

interface MessagesAnswer extends WebAPICallResult {
  messages: SlackMessage[];
  has_more: boolean;
}

export const history = method({
  scopes,
  takes: window,
  run(workspace, sent): MessagesAnswer | Failure {
    const channel = readChannel(workspace, sent.channel);
    if (typeof channel === 'string') return fail(channel);
    const messages = messagesIn(workspace, channel.id)
      .filter((message) => message.onlyFor === null && message.threadTs === null)
      .filter((message) => isWithin(message, sent))
      .toReversed();
    return answered(workspace, messages, sent);
  },
});

export const replies = method({
  scopes,
  takes: window.extend({ ts: id }),
  run(workspace, sent): MessagesAnswer | Failure {
    const channel = readChannel(workspace, sent.channel);
    if (typeof channel === 'string') return fail(channel);
    const root = findMessage(workspace, channel.id, sent.ts);
    if (root?.onlyFor !== null) return fail('thread_not_found');
    const within = repliesTo(workspace, channel.id, root.ts).filter((reply) =>
      isWithin(reply, sent),
    );
    return answered(workspace, [root, ...within], sent);
  },
});

function isWithin({ ts }: Message, { oldest, latest, inclusive = false }: Window): boolean {
  const at = microsOf(ts);
  const after = oldest === undefined ? -1 : microsOf(oldest);
  const before = latest === undefined ? Infinity : microsOf(latest);
  return (at > after && at < before) || (inclusive && (at === after || at === before));
}

function answered(
  workspace: Workspace,
  messages: Message[],
  sent: Window,
): MessagesAnswer | Failure {
  const page = pageOf(messages, sent);
  if (!page) return fail('invalid_cursor');
  return {
    ok: true,
    messages: page.items.map((message) => shown(workspace, message, sent)),
    has_more: page.response_metadata.next_cursor !== '',
    response_metadata: page.response_metadata,
  };
}

function shown(
  workspace: Workspace,
  message: Message,
  { include_all_metadata: withMetadata = false }: Window,
): SlackMessage {
  const root =
    message.threadTs === null ? null : findMessage(workspace, message.channelId, message.threadTs);
  const { metadata, ...rest } = asThreadedMessage(workspace, message, {
    root,
    replies: repliesTo(workspace, message.channelId, message.ts),
  });
  return withMetadata && metadata ? { ...rest, metadata } : rest;
}
