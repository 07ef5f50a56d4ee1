import { z } from 'zod';

import { unsettled } from '../../domain/commitment/draft.js';
import { type CommitmentMove, movable } from '../../domain/commitment/moves.js';
import type { Commitment, ToldHow } from '../../domain/records.js';
import { decide, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Click } from '../read.js';
import { answered } from '../reply.js';
import type { Onlooker } from '../views/clocks.js';
import { dropPromiseForm } from '../views/forms/commitment/drop.js';
import { endPromiseForm } from '../views/forms/commitment/end.js';
import { fixPromiseForm } from '../views/forms/commitment/fix.js';
import { keepLateForm } from '../views/forms/commitment/keep-late.js';
import { needLongerForm } from '../views/forms/commitment/need-longer.js';
import { objectForm } from '../views/forms/commitment/object.js';
import { promiseForm } from '../views/forms/commitment/promise.js';
import { toldThemForm } from '../views/forms/commitment/told-them.js';
import { optionalText } from '../views/words.js';
import { whileOpen } from '../while-open.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Kept*: at once where it is in time; late, the form asks why. */
export const promiseKept: Press = async (baton, click) => {
  const target = { by: 'commitment', id: click.value } as const;
  const answer = await baton.keep(click, { target, reason: '' });
  const isLate = answer.kind === 'refused' && answer.refusal.why === 'reason-needed';
  if (!isLate) return answered(answer);
  const found = await promiseOf(baton, click, 'keep');
  if (!found.ok) return answered(refused(found.refusal));
  return { form: keepLateForm(found.change.scene, found.change.commitment, found.change.onlooker) };
};

/** *Undo* after *Kept*. */
export const undoKept: Press = async (baton, click) =>
  answered(await baton.undoKept(click, click.value));

/** *No new time…*: the form for giving the promise up, in the place of the one for a later time. */
export const dropPromise: Press = async (baton, click) => {
  const found = await promiseOf(baton, click, 'drop');
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, commitment, onlooker } = found.change;
  return { form: dropPromiseForm(scene, commitment, onlooker), isPage: true };
};

/** *Need longer…*: the form for the new time and the reason. */
export const needLonger: Press = async (baton, click) => {
  const found = await promiseOf(baton, click, 'postpone');
  if (!found.ok) return answered(refused(found.refusal));
  return {
    form: needLongerForm(found.change.scene, found.change.commitment, found.change.onlooker),
  };
};

/** *No longer needed…* and *It was not promised…*: the form asks why. */
export const endPromise =
  (as: 'cancelled' | 'entered-in-error'): Press =>
  async (baton, click) => {
    const found = await promiseOf(baton, click, as === 'cancelled' ? 'cancel' : 'correct');
    if (!found.ok) return answered(refused(found.refusal));
    const form = endPromiseForm(found.change.scene, found.change.commitment, as);
    return { form, isPage: as === 'entered-in-error' };
  };

/** *Fix…*: the form with the promise as it was entered. */
export const fixPromise: Press = async (baton, click) => {
  const found = await promiseOf(baton, click, 'correct');
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, commitment, onlooker } = found.change;
  return { form: fixPromiseForm(scene, commitment, onlooker) };
};

/** *Object…*: the form asks what the owner has against the promise. */
export const objectToPromise: Press = async (baton, click) => {
  const found = await promiseOf(baton, click, 'object');
  if (!found.ok) return answered(refused(found.refusal));
  return { form: objectForm(found.change.scene, found.change.commitment, found.change.onlooker) };
};

/** The id of a draft, and which of its readings is meant. */
const readReading = z.string().transform((value) => {
  const [draftId = '', ...at] = value.split(':');
  return { draftId, at: new Date(at.join(':')) };
});

/** One of the times of a draft: the one that the customer heard, so the promise counts. */
export const thisTime: Press = async (baton, click) =>
  answered(await baton.promiseReading(click, readReading.parse(click.value)));

/** *Never mind*: nothing was promised. */
export const neverMind: Press = async (baton, click) =>
  answered(await baton.dropDraft(click, click.value));

/** *Another time…*: the form of a promise, as it was typed. */
export const anotherTime: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'commitment', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const draft = unsettled(scene.change, actOf(baton, click), click.value);
  if (!draft.ok) return answered(refused(draft.refusal));
  const { id: draftId, whatId, reasonId } = draft.change;
  const what = optionalText(scene.change, whatId) ?? '';
  const when = optionalText(scene.change, reasonId) ?? '';
  return { form: promiseForm(scene.change, { what, when, draftId }) };
};

/** *I posted it*, *I phoned*, *I mailed it*: the customer was told, so the promise moves. */
export const toldThem =
  (toldHow: ToldHow): Press =>
  async (baton, click) =>
    answered(await baton.confirmPostponed(click, { draftId: click.value, toldHow }));

/** *Told earlier…*: the form for how and when. */
export const toldEarlier: Press = async (baton, click) => {
  const found = await promiseOf(baton, click, 'confirmPostponed');
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, commitment, onlooker } = found.change;
  return { form: toldThemForm(scene, commitment, onlooker) };
};

/** *Promise…*: the form of a new promise. */
export const makePromise: Press = async (baton, click) => {
  const scene = whileOpen(await sceneOf(baton, click, { by: 'issue', id: click.value }));
  if (!scene.ok) return answered(refused(scene.refusal));
  return { form: promiseForm(scene.change) };
};

/** A promise, and whoever looks at it. */
interface Seen {
  scene: Scene;
  commitment: Commitment;
  onlooker: Onlooker;
}

/** The promise that was pressed, if whoever pressed may do that with it now. */
async function promiseOf(
  baton: UseCases,
  click: Click,
  move: CommitmentMove,
): Promise<Ruling<Seen>> {
  const scene = await sceneOf(baton, click, { by: 'commitment', id: click.value });
  if (!scene.ok) return scene;
  const act = actOf(baton, click);
  const commitment = movable(scene.change, act, move, click.value);
  if (!commitment.ok) return commitment;
  const onlooker = { memberId: click.by, now: act.now };
  return decide({ scene: scene.change, commitment: commitment.change, onlooker });
}
