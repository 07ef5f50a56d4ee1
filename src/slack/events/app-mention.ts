import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

import type { UseCases } from '../../use-cases/compose.js';
import { answerCommand } from '../commands/answer-command.js';
import { plain, readNewIssue } from '../commands/words.js';
import { workspaceOf } from '../installed.js';
import type { Command } from '../read.js';
import { refusalSentence } from '../refusals.js';
import { answered, inWordsAlone, meet } from '../reply.js';
import { howAppsOpen } from '../views/help.js';
import { type Message, sentence } from '../views/message.js';
import { withNames } from '../with-names.js';

const mentionSchema = z.object({
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: z.string(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
});
type Mention = z.infer<typeof mentionSchema>;

/**
 * A mention of Baton in a channel. What a person says is read like a command, and only they see the
 * answer; an app can open an issue. The message is its own request key.
 */
export const onMention =
  (baton: UseCases) =>
  async ({
    event,
    client,
    context,
  }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs) => {
    const mention = mentionSchema.parse(event);
    const { channel, ts, user: by, bot_id: botId } = mention;
    const workspaceId = workspaceOf(context);
    const typed = withoutMention(mention.text, context.botUserId ?? '');
    const said = {
      workspaceId,
      from: channel,
      key: `${channel}:${ts}`,
      threadTs: mention.thread_ts ?? ts,
      text: await withNames(baton, workspaceId, typed),
      private: await isPrivate(client, channel),
    };
    const member = by === undefined ? null : await baton.see(said.workspaceId, by);
    const isApp = by === undefined || botId !== undefined || member?.standing === 'bot';
    if (isApp) await answerApp(baton, client, { mention, said });
    else await answerPerson(baton, client, { mention, said: { ...said, by } });
  };

/** What was said to Baton: the mention itself, and the name of the command, are left out. */
function withoutMention(text: string, botUserId: string): string {
  return text
    .replace(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, 'g'), ' ')
    .trim()
    .replace(/^\/?issue\b\s*/i, '');
}

/** Whether not everybody in the workspace reads there. */
async function isPrivate(client: WebClient, channel: string): Promise<boolean> {
  const { channel: found } = await client.conversations.info({ channel });
  return found?.is_private !== false;
}

async function answerPerson(
  baton: UseCases,
  client: WebClient,
  { mention, said }: { mention: Mention; said: Command },
): Promise<void> {
  const { reader, no } = await meet(baton, said);
  const reply = no ? answered(no) : await answerCommand(baton, said);
  const message = inWordsAlone(reply, plain(said.text), reader);
  await client.chat.postEphemeral({
    channel: mention.channel,
    user: said.by,
    ...(mention.thread_ts ? { thread_ts: mention.thread_ts } : {}),
    ...message,
  });
}

async function answerApp(
  baton: UseCases,
  client: WebClient,
  { mention, said }: { mention: Mention; said: Omit<Command, 'by'> },
): Promise<void> {
  const no = await openForApp(baton, said);
  if (!no) return;
  await client.chat.postMessage({
    channel: mention.channel,
    thread_ts: mention.thread_ts ?? mention.ts,
    ...no,
    unfurl_links: false,
    unfurl_media: false,
  });
}

/** Opens what an app asked for; its card says so. Else the sentence that says why not. */
async function openForApp(
  baton: UseCases,
  { text, from, threadTs, ...said }: Omit<Command, 'by'>,
): Promise<Message | null> {
  const [, rest] = /^new\b\s*([\s\S]*)$/i.exec(text) ?? [];
  const { receivers, ...issue } = readNewIssue(rest ?? '');
  if (rest === undefined || !issue.customer || !issue.title) return howAppsOpen;
  const opening = { ...issue, channelId: from, threadTs: threadTs ?? null, private: said.private };
  const answer = await baton.openUnattended({ ...said, from }, opening, receivers);
  const reader = { zone: 'UTC', now: baton.clock.now() };
  return answer.kind === 'refused' ? sentence(refusalSentence(answer.refusal, reader)) : null;
}
