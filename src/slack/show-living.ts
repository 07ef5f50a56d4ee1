import { createHash } from 'node:crypto';

import type { WebClient } from '@slack/web-api';

import type { Scene } from '../domain/scene.js';
import type { LivingMessage, Show, Shown } from '../outbox/ports.js';
import type { Clock, Reading } from '../use-cases/ports.js';
import { findPlace } from './card-place.js';
import { directMessages } from './deliver.js';
import { findDelivered, metadataOf } from './delivered.js';
import { failureOf, isClosed, isGone } from './failures.js';
import { card } from './views/card.js';
import { homeView } from './views/home.js';
import type { Message } from './views/message.js';
import { offerMessage } from './views/offer.js';

export interface Showing {
  client: WebClient;
  clock: Clock;
  reading: Reading;
}

/** Makes a living message show the state as it is now; where it does already, Slack is not called. */
export const showLiving =
  (showing: Showing): Show =>
  async (living) =>
    living.kind === 'home' ? showHome(showing, living) : showMessage(showing, living);

async function showHome(
  { client, clock, reading }: Showing,
  living: LivingMessage,
): Promise<Shown> {
  const member = living.memberId ?? '';
  const work = await reading.work(living.workspaceId, member);
  if (!work) return { kind: 'refused', error: `nobody is known as ${member}` };
  const view = homeView(work, clock.now());
  const shownAs = digestOf(view);
  if (shownAs === living.shownAs) return unchanged(living);
  try {
    await client.views.publish({ user_id: member, view });
    return { kind: 'shown', shownAs, channel: null, ts: null };
  } catch (error) {
    return failureOf(error, 'views.publish', clock);
  }
}

async function showMessage(showing: Showing, living: LivingMessage): Promise<Shown> {
  const { reading, clock } = showing;
  const issue = { by: 'issue', id: living.issueId ?? '' } as const;
  const scene = await reading.scene(living.workspaceId, issue);
  if (!scene) return { kind: 'refused', error: `there is no issue ${issue.id}` };
  const message = wordsOf(scene, living, clock.now());
  const shownAs = digestOf(message);
  if (shownAs === living.shownAs) return unchanged(living);
  return living.channel && living.ts
    ? update(showing, { message, shownAs, channel: living.channel, ts: living.ts })
    : post(showing, { message, shownAs, living, scene });
}

function wordsOf(scene: Scene, { kind, subjectId, memberId }: LivingMessage, now: Date): Message {
  if (kind === 'card') return card(scene, now);
  const [handoffId = ''] = subjectId.split(':');
  return offerMessage(scene, handoffId, memberId ?? '', now);
}

async function update(
  { client, clock }: Showing,
  {
    message,
    shownAs,
    channel,
    ts,
  }: { message: Message; shownAs: string; channel: string; ts: string },
): Promise<Shown> {
  try {
    await client.chat.update({ channel, ts, ...message });
    return { kind: 'shown', shownAs, channel, ts };
  } catch (error) {
    if (isGone(error) || isClosed(error)) return { kind: 'gone' };
    return failureOf(error, 'chat.update', clock);
  }
}

async function post(
  { client, clock }: Showing,
  {
    message,
    shownAs,
    living,
    scene,
  }: { message: Message; shownAs: string; living: LivingMessage; scene: Scene },
): Promise<Shown> {
  let method = 'conversations.info';
  try {
    const channel =
      living.kind === 'card'
        ? await findPlace(client, scene)
        : await directMessages(client, living.memberId ?? '');
    const delivery = `${living.kind}:${living.subjectId}`;
    if (living.state === 'unknown') {
      method = 'conversations.history';
      const ts = await findDelivered(client, channel, delivery);
      if (ts) return { kind: 'shown', shownAs: '', channel, ts };
    }
    method = 'chat.postMessage';
    const posted = await client.chat.postMessage({
      channel,
      ...message,
      metadata: metadataOf(delivery),
      unfurl_links: false,
      unfurl_media: false,
    });
    return { kind: 'shown', shownAs, channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  } catch (error) {
    return failureOf(error, method, clock);
  }
}

const unchanged = ({ shownAs, channel, ts }: LivingMessage): Shown => ({
  kind: 'shown',
  shownAs: shownAs ?? '',
  channel,
  ts,
});

/** What is shown, in a few letters that change when it does. */
function digestOf(what: object): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
}
