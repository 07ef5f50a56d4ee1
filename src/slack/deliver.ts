import type { WebClient } from '@slack/web-api';

import type { Deliver, Delivered, Order } from '../outbox/ports.js';
import type { Clock } from '../use-cases/ports.js';
import type { prepareNotice } from '../use-cases/tell/prepare-notice.js';
import { findDelivered, metadataOf } from './delivered.js';
import { failureOf } from './failures.js';
import type { Message } from './views/message.js';
import { noticeMessage } from './views/notices.js';

export interface Delivery {
  client: WebClient;
  clock: Clock;
  prepare: ReturnType<typeof prepareNotice>;
}

/**
 * Tells somebody one notice: what it says is read now, and posted as a direct message. One that
 * Slack may have already is looked for first.
 */
export const deliver =
  ({ client, clock, prepare }: Delivery): Deliver =>
  async (order) => {
    const telling = await prepare(
      order.workspaceId,
      order.lane.replace(/^user:/, ''),
      order.notice,
    );
    const message = telling && noticeMessage(telling, clock.now());
    if (!message) return { kind: 'void', why: 'no longer so' };
    return post(client, clock, { order, to: telling.to, message });
  };

async function post(
  client: WebClient,
  clock: Clock,
  { order, to, message }: { order: Order; to: string; message: Message },
): Promise<Delivered> {
  let method = 'conversations.open';
  try {
    const channel = await directMessages(client, to);
    if (order.state === 'unknown') {
      method = 'conversations.history';
      const ts = await findDelivered(client, channel, `notice:${order.id}`);
      if (ts) return { kind: 'sent', channel, ts };
    }
    method = 'chat.postMessage';
    const posted = await client.chat.postMessage({
      channel,
      ...message,
      metadata: metadataOf(`notice:${order.id}`),
      unfurl_links: false,
      unfurl_media: false,
    });
    return { kind: 'sent', channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  } catch (error) {
    return failureOf(error, method, clock);
  }
}

/** The channel of the direct messages with somebody. */
export async function directMessages(client: WebClient, user: string): Promise<string> {
  const opened = await client.conversations.open({ users: user });
  const id = opened.channel?.id;
  if (!id) throw new Error(`Slack opened no direct messages with ${user}`);
  return id;
}
