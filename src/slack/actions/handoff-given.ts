import { z } from 'zod';

import { amendable, refusalToGiver } from '../../domain/handoff/offer.js';
import { receiversOf, type Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Click } from '../read.js';
import { answered, type Reply } from '../reply.js';
import { amendForm } from '../views/forms/handoff/amend.js';
import { offerForm, type OfferPrefill } from '../views/forms/handoff/offer.js';
import { noteOf } from '../views/handoff/draft-note.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

export const withdrawOffer: Press = async (baton, click) =>
  answered(await baton.withdraw(click, { by: 'handoff', id: click.value }));

/** *Amend…*: the note of an open offer, to be changed. */
export const amendOffer: Press = async (baton, click) => {
  const found = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!found.ok) return answered(refused(found.refusal));
  const act = actOf(baton, click);
  const offer = amendable(found.change, act, { handoffId: click.value, version: null });
  if (!offer.ok) return answered(refused(offer.refusal));
  return { form: amendForm(found.change, offer.change, { memberId: click.by, now: act.now }) };
};

/** *Offer again*: the same to the same people; where one is away now, the form in which to choose. */
export const offerAgain: Press = async (baton, click) => {
  const answer = await baton.offerAgain(click, click.value);
  const isAway = answer.kind === 'refused' && answer.refusal.why === 'receiver-away';
  if (!isAway) return answered(answer);
  return formerOffer(baton, click, {
    handoffId: click.value,
    receiversIn: (scene) => receiversOf(scene, click.value).map(({ memberId }) => memberId),
  });
};

/** *Keep it*: nobody is asked any more about what came back. */
export const keepIt: Press = async (baton, click) =>
  answered(await baton.keepIt(click, click.value));

/** *Hand off…* and *Someone else…*: the form of an offer. */
export const handOff: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const no = refusalToGiver(scene.change, click);
  if (no) return answered(refused(no));
  return { form: offerForm(scene.change, { memberId: click.by, now: baton.clock.now() }) };
};

/** *Amend and offer again…*: the former note, to whoever would take it on a condition. */
export const amendAndOffer: Press = async (baton, click) =>
  formerOffer(baton, click, {
    handoffId: click.value,
    receiversIn: (scene) =>
      receiversOf(scene, click.value)
        .filter(({ state }) => state === 'countered')
        .map(({ memberId }) => memberId),
  });

/** A handoff, and the one of those asked who suggested somebody else. */
const readSuggestion = z
  .string()
  .regex(/^[0-9a-f-]{36}:\w+$/)
  .transform((value) => {
    const [handoffId = '', by = ''] = value.split(':');
    return { handoffId, by };
  });

/** *Offer to …*: the former note, to whom one of those asked suggested. */
export const offerToSuggested: Press = async (baton, click) => {
  const { handoffId, by } = readSuggestion.parse(click.value);
  return formerOffer(baton, click, {
    handoffId,
    receiversIn: (scene) =>
      receiversOf(scene, handoffId).flatMap(({ memberId, suggestedId }) =>
        memberId === by && suggestedId !== null ? [suggestedId] : [],
      ),
  });
};

/** The form of an offer with the note of a former one. */
async function formerOffer(
  baton: UseCases,
  click: Click,
  { handoffId, receiversIn }: { handoffId: string; receiversIn: (scene: Scene) => string[] },
): Promise<Reply> {
  const found = await sceneOf(baton, click, { by: 'handoff', id: handoffId });
  if (!found.ok) return answered(refused(found.refusal));
  const scene = found.change;
  const no = refusalToGiver(scene, click);
  if (no) return answered(refused(no));
  const former = scene.handoffs.find(({ id }) => id === handoffId);
  const prefill: OfferPrefill = {
    receivers: receiversIn(scene),
    ...(former ? { note: noteOf(scene, former) } : {}),
  };
  return { form: offerForm(scene, { memberId: click.by, now: baton.clock.now() }, prefill) };
}
