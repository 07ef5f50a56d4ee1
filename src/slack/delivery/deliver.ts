import type { Deliver, Delivered, LivingNotice, Order } from '../../outbox/ports.js';
import type { prepareNotice } from '../../use-cases/tell/prepare-notice.js';
import { hasButtons, type Message } from '../views/message.js';
import { noticeMessage } from '../views/notices.js';
import { findDelivered, metadataOf } from './delivered.js';
import { directMessages } from './direct.js';
import { failureOf, isOutOfReach } from './failures.js';
import { digestOf } from './shown-as.js';
import { tellThread, type ThreadParts } from './tell-thread.js';

export interface Delivery extends ThreadParts {
  prepare: ReturnType<typeof prepareNotice>;
  /** Slack takes nothing for somebody: who are they now? */
  lookAgain: (workspaceId: string, member: string) => Promise<void>;
}

/**
 * Tells one notice: what it says is read now, and posted as a direct message, or in the thread of a
 * card. One that Slack may have already is looked for first. What can be answered is living from then
 * on; a digest is about many things, so its buttons stay and answer with the state as it is.
 */
export const deliver =
  (delivery: Delivery): Deliver =>
  async (order) => {
    const { notice, lane, workspaceId } = order;
    if (notice.kind === 'milestone') return tellThread(delivery, order, notice);
    const { prepare, clock } = delivery;
    const telling = await prepare(workspaceId, lane.replace(/^user:/, ''), notice);
    if (telling?.about === 'later') return { kind: 'later', until: telling.until };
    const message = telling && noticeMessage(telling, clock.now());
    if (!message) return { kind: 'void', why: 'no longer so' };
    const { to } = telling;
    const isLiving = telling.about === 'issue' && hasButtons(message);
    const living = isLiving ? { memberId: to, shownAs: digestOf(message) } : null;
    return post(delivery, { order, to, message, living });
  };

interface Letter {
  order: Order;
  to: string;
  message: Message;
  living: LivingNotice | null;
}

async function post(
  { client, clock, lookAgain }: Delivery,
  { order, to, message, living }: Letter,
): Promise<Delivered> {
  let method = 'conversations.open';
  try {
    const channel = await directMessages(client, to);
    if (order.state === 'unknown') {
      method = 'conversations.history';
      const ts = await findDelivered(client, channel, `notice:${order.id}`);
      // It may have said something else then.
      if (ts) return sent({ channel, ts }, living && { ...living, shownAs: '' });
    }
    method = 'chat.postMessage';
    const posted = await client.chat.postMessage({
      channel,
      ...message,
      metadata: metadataOf(`notice:${order.id}`),
      unfurl_links: false,
      unfurl_media: false,
    });
    return sent({ channel: posted.channel ?? channel, ts: posted.ts ?? '' }, living);
  } catch (error) {
    if (!isOutOfReach(error)) return failureOf(error, method, clock);
    // Tried again it is void, or goes to whoever owns the issue then.
    await lookAgain(order.workspaceId, to);
    return { kind: 'failed', error: `Slack takes nothing for ${to}` };
  }
}

const sent = (at: { channel: string; ts: string }, living: LivingNotice | null): Delivered => ({
  kind: 'sent',
  ...at,
  ...(living ? { living } : {}),
});
