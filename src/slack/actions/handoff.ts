import { offerToAnswer } from '../../domain/handoff.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import { answered, shown } from '../reply.js';
import { acceptForm } from '../views/forms/accept.js';
import { declineForm } from '../views/forms/decline.js';
import { offerForm } from '../views/forms/offer.js';
import { keptIt } from '../views/kept-it.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Accept…*: the form with the read-back and the promises that come along. */
export const acceptOffer: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const act = actOf(baton, click);
  const offer = offerToAnswer(scene.change, act, click.value);
  if (!offer.ok) return answered(refused(offer.refusal));
  return { form: acceptForm(scene.change, offer.change, { memberId: click.by, now: act.now }) };
};

/** *Decline…*: the form with the reasons. */
export const declineOffer: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const offer = offerToAnswer(scene.change, actOf(baton, click), click.value);
  if (!offer.ok) return answered(refused(offer.refusal));
  return { form: declineForm(scene.change, offer.change) };
};

export const withdrawOffer: Press = async (baton, click) =>
  answered(await baton.withdraw(click, { by: 'handoff', id: click.value }));

export const offerAgain: Press = async (baton, click) =>
  answered(await baton.offerAgain(click, click.value));

/** *Keep it*: nothing moves; the message says so instead of asking on. */
export const keepIt: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  return shown(keptIt(scene.change), { isDone: true });
};

/** *Hand off…* and *Someone else…*: the form of an offer. */
export const handOff: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  return { form: offerForm(scene.change, { nextStep: lastNextStep(scene.change) }) };
};

/** What the last offer asked for, where nobody took it. */
function lastNextStep({ handoffs, texts }: Scene): string {
  const last = handoffs.at(-1);
  return last && last.acceptedBy === null ? (texts[last.nextStepId] ?? '') : '';
}
