import { z } from 'zod';

import { offerToAnswer } from '../../domain/handoff/answerable.js';
import type { Handoff } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Click } from '../read.js';
import { answered } from '../reply.js';
import type { Onlooker } from '../views/clocks.js';
import { acceptForm } from '../views/forms/handoff/accept.js';
import { counterForm } from '../views/forms/handoff/counter.js';
import { declineForm } from '../views/forms/handoff/decline.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Accept…*: the form with the read-back and the promises that come along. */
export const acceptOffer: Press = async (baton, click) => {
  const found = await offerFor(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, offer, reader } = found.change;
  return { form: acceptForm(scene, offer, reader) };
};

/** A handoff and its version, as *I have it* carries them. */
const readVersion = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((value) => {
    const [handoffId = '', version = ''] = value.split(':');
    return { handoffId, version: Number(version) };
  });

/** *I have it*: the handshake in one tap, for a P1; what comes next is said afterwards. */
export const iHaveIt: Press = async (baton, click) => {
  const shake = { ...readVersion.parse(click.value), readBack: '', saysNextStepLater: true };
  return answered(await baton.accept(click, shake));
};

/** *Decline…*: the form with the reasons. */
export const declineOffer: Press = async (baton, click) => {
  const found = await offerFor(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: declineForm(found.change.scene, found.change.offer) };
};

/** *I take it if…*: the form for the condition. */
export const counterOffer: Press = async (baton, click) => {
  const found = await offerFor(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: counterForm(found.change.scene, found.change.offer) };
};

/** An open offer, and whoever may answer it. */
interface Answerable {
  scene: Scene;
  offer: Handoff;
  reader: Onlooker;
}

async function offerFor(baton: UseCases, click: Click): Promise<Ruling<Answerable>> {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return scene;
  const act = actOf(baton, click);
  const offer = offerToAnswer(scene.change, act, click.value);
  if (!offer.ok) return offer;
  const reader = { memberId: click.by, now: act.now };
  return decide({ scene: scene.change, offer: offer.change, reader });
}
