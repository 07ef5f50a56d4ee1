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
import { keepLateForm } from '../views/forms/commitment/keep-late.js';
import { needLongerForm } from '../views/forms/commitment/need-longer.js';
import { promiseForm } from '../views/forms/commitment/promise.js';
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

/** *No longer needed…* and *Fix…*: the form asks why. */
export const endPromise =
  (as: 'cancelled' | 'entered-in-error'): Press =>
  async (baton, click) => {
    const found = await promiseOf(baton, click, as === 'cancelled' ? 'cancel' : 'correct');
    if (!found.ok) return answered(refused(found.refusal));
    return { form: endPromiseForm(found.change.scene, found.change.commitment, as) };
  };

/** *I posted it*, *I phoned*, *I mailed it*: the customer was told, so the promise moves. */
export const toldThem =
  (toldHow: ToldHow): Press =>
  async (baton, click) =>
    answered(await baton.confirmPostponed(click, { draftId: click.value, toldHow }));

/** *Promise…*: the form of a new promise. */
export const makePromise: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
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
