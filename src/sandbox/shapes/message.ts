import type { GenericMessageEvent } from '@slack/types';
import type { ConversationsHistoryResponse } from '@slack/web-api';

import type { ShownBlock } from '../protocol.js';
import { findFile } from '../workspace/files.js';
import type { Message } from '../workspace/state.js';
import { secondsOf } from '../workspace/timestamps.js';
import type { Workspace } from '../workspace/workspace.js';
import { asFile } from './file.js';

type MessageElement = NonNullable<ConversationsHistoryResponse['messages']>[number];

/** A message as the Web API returns it; its blocks are typed as they were sent. */
export type SlackMessage = Omit<MessageElement, 'type' | 'blocks' | 'ts' | 'metadata'> & {
  type: 'message';
  ts: string;
  text: string;
  blocks?: ShownBlock[];
  metadata?: NonNullable<Message['metadata']>;
};

export const botProfile = ({
  app,
  state,
  clock,
}: Workspace): NonNullable<GenericMessageEvent['bot_profile']> => ({
  id: app.botId,
  app_id: app.id,
  name: app.name,
  team_id: state.team.id,
  icons: {},
  updated: secondsOf(clock.now()),
  deleted: false,
});

/** Who said a message and what, without its thread. */
export function asMessage(workspace: Workspace, message: Message): SlackMessage {
  const { app, state } = workspace;
  const byApp = message.userId === app.botUserId;
  return {
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: state.team.id,
    ...(byApp ? { bot_id: app.botId, app_id: app.id, bot_profile: botProfile(workspace) } : {}),
    ...clientName(workspace, message),
    ...filesOf(workspace, message),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata === null ? {} : { metadata: message.metadata }),
    ...(message.editedTs === null
      ? {}
      : { edited: { user: message.userId, ts: message.editedTs } }),
    ...(message.reactions.length === 0
      ? {}
      : {
          reactions: message.reactions.map(({ name, userIds }) => ({
            name,
            users: userIds,
            count: userIds.length,
          })),
        }),
  };
}

/** People's clients name every message that they send; an app may. */
export function clientName({ app }: Workspace, { clientId, channelId, ts, userId }: Message) {
  if (clientId !== null) return { client_msg_id: clientId };
  return userId === app.botUserId ? {} : { client_msg_id: `${channelId}-${ts}` };
}

function filesOf(workspace: Workspace, { fileIds }: Message) {
  const files = fileIds.flatMap((id) => findFile(workspace, id) ?? []);
  return files.length > 0 ? { files: files.map((file) => asFile(workspace, file)) } : {};
}

/** The same with what a thread adds: the counts on its first message, the first author on its replies. */
export function asThreadedMessage(
  workspace: Workspace,
  message: Message,
  thread: { root: Message | null; replies: Message[] },
): SlackMessage {
  const plain = asMessage(workspace, message);
  if (thread.root) return { ...plain, parent_user_id: thread.root.userId };
  const latest = thread.replies.at(-1);
  if (!latest) return plain;
  const authors = [...new Set(thread.replies.map((reply) => reply.userId))];
  return {
    ...plain,
    thread_ts: message.ts,
    reply_count: thread.replies.length,
    reply_users: authors,
    reply_users_count: authors.length,
    latest_reply: latest.ts,
    is_locked: false,
    subscribed: false,
  };
}
