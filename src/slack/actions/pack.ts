import { z } from 'zod';

import { hasCover } from '../../domain/absence/roster.js';
import { LARGEST_PACK, type PackScene, waitingFor } from '../../domain/handoff/pack.js';
import type { MemberId } from '../../domain/people.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import { introductionsOf } from '../../use-cases/tell/is-pack-news.js';
import { IN_CUSTODY } from '../ids.js';
import type { Click } from '../read.js';
import { answered, shown } from '../reply.js';
import { packAcceptForm } from '../views/forms/handoff/pack-accept.js';
import { handOnForm } from '../views/forms/handoff/pack-hand-on.js';
import { introductionModal } from '../views/notices/handoff/introduction.js';
import { packGone } from '../views/pack/gone.js';
import { AT_ONCE, packPage } from '../views/pack/receiver.js';
import { sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Hand them on…*: the form that spreads one's open issues over several people. */
export const handOnPack: Press = async (baton, click) => {
  const most = LARGEST_PACK;
  const inHand = await baton.reading.inHand(click.workspaceId, click.by, { most });
  const isOfCustody = click.value === IN_CUSTODY;
  const scenes = inHand.scenes.filter(
    ({ issue }) => !isOfCustody || issue.custodyReasonId !== null,
  );
  if (scenes.length === 0)
    return answered(refused({ why: 'nothing-to-hand-on', onOffer: inHand.offered }));
  const reader = { memberId: click.by, now: baton.clock.now() };
  const everythingTo = await coverOf(baton, click);
  return { form: handOnForm({ ...inHand, scenes }, reader, { everythingTo }) };
};

/** Who was asked to cover, where the button is about an absence. */
async function coverOf(baton: UseCases, { workspaceId, value }: Click): Promise<MemberId | null> {
  if (!z.uuid().safeParse(value).success) return null;
  const view = await baton.reading.absence(workspaceId, value);
  return view && hasCover(view.absence) ? view.absence.coverId : null;
}

/** *Show the next ten*: a page of what waits for whoever pressed. */
export const packPageOf: Press = async (baton, click) => {
  const { pack, place } = await packAt(baton, click);
  if (!pack || waitingFor(pack, click.by).length === 0) return shown(packGone);
  return { form: packPage(pack, onlooker(baton, click), place), isPage: true };
};

/** *Accept these five…*: one form for several handshakes. */
export const acceptFive: Press = async (baton, click) => {
  const { pack, place } = await packAt(baton, click);
  const lines = pack ? waitingFor(pack, click.by).slice(place, place + AT_ONCE) : [];
  if (lines.length === 0) return shown(packGone);
  return { form: packAcceptForm(lines, onlooker(baton, click)) };
};

/** *I sent it*: the customer has heard from whoever took the issue over. */
export const introduced: Press = async (baton, click) =>
  answered(await baton.introduce(click, [click.value]));

/** *I sent them*: so have the customers of all that was taken out of a pack. */
export const packIntroduced: Press = async (baton, click) => {
  const pack = await baton.reading.pack(click.workspaceId, click.value);
  const due = pack ? introductionsOf(pack, click.by) : [];
  if (due.length === 0) return shown(packGone);
  return answered(
    await baton.introduce(
      click,
      due.map(({ handoff }) => handoff.id),
    ),
  );
};

/** *Introduce them yourself…*: the draft as the giver would send it. */
export const introduceThem: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const handoff = scene.change.handoffs.find(({ id }) => id === click.value);
  if (!handoff) return shown(packGone);
  return { form: introductionModal(scene.change, handoff, onlooker(baton, click)) };
};

/** A pack, and the page or the place within it that a button names. */
async function packAt(
  baton: UseCases,
  { workspaceId, value }: Click,
): Promise<{ pack: PackScene | null; place: number }> {
  const [, packId = '', place = '0'] = /^([\da-f-]{36}):(\d{1,3})$/.exec(value) ?? [];
  const pack = packId ? await baton.reading.pack(workspaceId, packId) : null;
  return { pack, place: Number(place) };
}

const onlooker = (baton: UseCases, { by }: Click) => ({
  memberId: by,
  now: baton.clock.now(),
});
