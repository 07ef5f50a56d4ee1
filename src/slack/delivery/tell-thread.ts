import type { WebClient } from '@slack/web-api';

import type { Delivered, FindCard, Order } from '../../outbox/ports.js';
import type { MilestoneNotice } from '../../use-cases/notices.js';
import type { Clock, Reading } from '../../use-cases/ports.js';
import { milestoneMessage } from '../views/card/milestone.js';
import { metadataOf } from './delivered.js';
import { isDirect } from './direct.js';
import { failureOf, isClosed, isGone } from './failures.js';

export interface ThreadParts {
  client: WebClient;
  clock: Clock;
  reading: Reading;
  findCard: FindCard;
}

/**
 * Tells a milestone in the thread of its issue's card, once the card is there; a card in somebody's
 * direct messages has no thread. Baton may not read channels, so what Slack may have already cannot be
 * looked for: it is rather left out than said twice.
 */
export async function tellThread(
  { client, clock, reading, findCard }: ThreadParts,
  { workspaceId, id, state }: Order,
  notice: MilestoneNotice,
): Promise<Delivered> {
  if (state === 'unknown') return { kind: 'void', why: 'it may be there already' };
  const card = await findCard(workspaceId, notice.issueId);
  if (card.kind === 'coming') return { kind: 'failed', error: 'the card is not posted yet' };
  if (card.kind === 'nowhere' || isDirect(card.channel))
    return { kind: 'void', why: 'there is no thread for it' };
  const { actorId, memberId, fromId, issueId } = notice;
  const named = [actorId, memberId, fromId].filter((each) => each !== null);
  const scene = await reading.scene(workspaceId, { by: 'issue', id: issueId }, named);
  if (!scene) return { kind: 'void', why: 'no longer so' };
  try {
    const posted = await client.chat.postMessage({
      channel: card.channel,
      thread_ts: card.ts,
      ...milestoneMessage(scene, notice),
      metadata: metadataOf(`notice:${id}`),
      unfurl_links: false,
      unfurl_media: false,
    });
    return { kind: 'sent', channel: card.channel, ts: posted.ts ?? '' };
  } catch (error) {
    if (isGone(error) || isClosed(error)) return { kind: 'void', why: 'the card is gone' };
    return failureOf(error, 'chat.postMessage', clock);
  }
}
