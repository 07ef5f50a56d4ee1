import type { WebClient } from '@slack/web-api';

import type { Scene } from '../../domain/scene.js';
import type { LivingMessage, Show, Shown } from '../../outbox/ports.js';
import { homeChangesAt } from '../../use-cases/home.js';
import { noticeSchema } from '../../use-cases/notices.js';
import type { Clock, Reading } from '../../use-cases/ports.js';
import { coverMessage } from '../views/away/cover.js';
import { card } from '../views/card/card.js';
import { offerMessage } from '../views/handoff/offer.js';
import { hasButtons, type Message } from '../views/message.js';
import { noticeNow } from '../views/notices.js';
import { packMessage } from '../views/pack/message.js';
import { takeMessage } from '../views/take/take.js';
import { homeView } from '../views/work/home.js';
import { findPlace } from './card-place.js';
import { findDelivered, metadataOf } from './delivered.js';
import { directMessages, isDirect } from './direct.js';
import { failureOf, isClosed, isGone, isOutOfReach } from './failures.js';
import { digestOf } from './shown-as.js';

export interface Showing {
  client: WebClient;
  clock: Clock;
  reading: Reading;
  /** Slack takes nothing for somebody: who are they now? */
  lookAgain: (workspaceId: string, member: string) => Promise<void>;
}

/** Makes a living message show the state as it is now; where it does already, Slack is not called. */
export const showLiving =
  (showing: Showing): Show =>
  async (living) => {
    if (living.kind === 'home') return showHome(showing, living);
    if (living.kind === 'cover') return showCover(showing, living);
    if (living.kind === 'pack') return showPack(showing, living);
    return living.kind === 'notice' ? showNotice(showing, living) : showMessage(showing, living);
  };

async function showHome(
  { client, clock, reading }: Showing,
  living: LivingMessage,
): Promise<Shown> {
  const member = living.memberId ?? '';
  const home = await reading.home(living.workspaceId, member);
  if (!home) return { kind: 'refused', error: `nobody is known as ${member}` };
  const now = clock.now();
  const view = homeView(home, now);
  const shownAs = digestOf(view);
  try {
    if (shownAs !== living.shownAs) await client.views.publish({ user_id: member, view });
    const againAt = homeChangesAt(home, now);
    return { kind: 'shown', shownAs, channel: null, ts: null, againAt };
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
  return bringUpToDate(showing, { living, message, scene });
}

/** A pack is kept equal to its issues for as long as its reader can do something about any of them. */
async function showPack(showing: Showing, living: LivingMessage): Promise<Shown> {
  const { reading, clock } = showing;
  const [packId = '', memberId = ''] = living.subjectId.split(':');
  const pack = await reading.pack(living.workspaceId, packId);
  if (!pack) return { kind: 'refused', error: `there is no pack ${packId}` };
  const { message, isOver } = packMessage(pack, { memberId, now: clock.now() });
  const shown = await bringUpToDate(showing, { living, message, scene: null });
  return isOver && shown.kind === 'shown' ? { kind: 'ended' } : shown;
}

/** The question to a cover is kept equal to the absence for as long as there is something to press. */
async function showCover(showing: Showing, living: LivingMessage): Promise<Shown> {
  const { reading, clock } = showing;
  const view = await reading.absence(living.workspaceId, living.subjectId);
  if (!view) return { kind: 'refused', error: `there is no absence ${living.subjectId}` };
  const message = coverMessage(view, clock.now());
  const shown = await bringUpToDate(showing, { living, message, scene: null });
  const isLast = shown.kind === 'shown' && shown.shownAs !== '' && !hasButtons(message);
  return isLast ? { kind: 'ended' } : shown;
}

/** What a living message is to show; `scene`: of the issue that it is about. */
interface Upcoming {
  living: LivingMessage;
  message: Message;
  scene: Scene | null;
}

async function bringUpToDate(
  showing: Showing,
  { living, message, scene }: Upcoming,
): Promise<Shown> {
  const shownAs = digestOf(message);
  if (shownAs === living.shownAs) return unchanged(living);
  return living.channel && living.ts
    ? update(showing, { message, shownAs, channel: living.channel, ts: living.ts })
    : post(showing, { message, shownAs, living, scene });
}

/** A notice is shown where it was sent, until it asks for nothing; one that is gone is not sent again. */
async function showNotice(showing: Showing, living: LivingMessage): Promise<Shown> {
  const { workspaceId, memberId, channel, ts } = living;
  const notice = noticeSchema.parse(living.facts);
  if (!('issueId' in notice) || notice.kind === 'milestone' || !memberId || !channel || !ts)
    return { kind: 'refused', error: `a ${notice.kind} is not kept equal to anything` };
  const issue = { by: 'issue', id: notice.issueId } as const;
  const scene = await showing.reading.scene(workspaceId, issue, [memberId]);
  if (!scene) return { kind: 'refused', error: `there is no issue ${issue.id}` };
  const message = noticeNow(scene, notice, { memberId, now: showing.clock.now() });
  const shownAs = digestOf(message);
  const shown =
    shownAs === living.shownAs
      ? unchanged(living)
      : await update(showing, { message, shownAs, channel, ts });
  const isOver = shown.kind === 'gone' || (shown.kind === 'shown' && !hasButtons(message));
  return isOver ? { kind: 'ended' } : shown;
}

function wordsOf(scene: Scene, { kind, subjectId, memberId }: LivingMessage, now: Date): Message {
  if (kind === 'card') return card(scene, now);
  if (kind === 'take') return takeMessage(scene, subjectId, memberId ?? '', now);
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
  { client, clock, lookAgain }: Showing,
  { message, shownAs, living, scene }: Upcoming & { shownAs: string },
): Promise<Shown> {
  let method = 'conversations.info';
  try {
    const channel =
      living.kind === 'card' && scene
        ? await findPlace(client, scene)
        : await directMessages(client, living.memberId ?? '');
    const delivery = `${living.kind}:${living.subjectId}`;
    // Baton may not read channels: a card that may be there already is posted once more.
    if (living.state === 'unknown' && isDirect(channel)) {
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
    if (!isOutOfReach(error)) return failureOf(error, method, clock);
    const { workspaceId, memberId, kind } = living;
    const gone = memberId ?? scene?.issue.ownerId;
    if (gone) await lookAgain(workspaceId, gone);
    // A card is shown to the next owner; what was asked of somebody is asked of them no more.
    return kind === 'card' ? { kind: 'failed', error: 'its owner has left' } : { kind: 'ended' };
  }
}

const unchanged = ({ shownAs, channel, ts }: LivingMessage): Shown => ({
  kind: 'shown',
  shownAs: shownAs ?? '',
  channel,
  ts,
});
