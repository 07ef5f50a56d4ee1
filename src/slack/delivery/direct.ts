import type { WebClient } from '@slack/web-api';

/** The channel of the direct messages with somebody. */
export async function directMessages(client: WebClient, user: string): Promise<string> {
  const opened = await client.conversations.open({ users: user });
  const id = opened.channel?.id;
  if (!id) throw new Error(`Slack opened no direct messages with ${user}`);
  return id;
}

/** Whether a channel is direct messages: those that Baton may look into. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
