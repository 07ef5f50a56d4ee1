import type { Commitment, ToldHow } from '../../domain/records.js';
import { refuse, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Click } from '../read.js';
import { answered } from '../reply.js';
import type { Onlooker } from '../views/clocks.js';
import { endPromiseForm } from '../views/forms/end-promise.js';
import { keepLateForm } from '../views/forms/keep-late.js';
import { needLongerForm } from '../views/forms/need-longer.js';
import { promiseForm } from '../views/forms/promise.js';
import { sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Kept*: at once where it is in time; late, the form asks why. */
export const promiseKept: Press = async (baton, click) => {
  const target = { by: 'commitment', id: click.value } as const;
  const answer = await baton.keep(click, { target, reason: '' });
  const isLate = answer.kind === 'refused' && answer.refusal.why === 'reason-needed';
  if (!isLate) return answered(answer);
  const found = await promiseOf(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: keepLateForm(found.change.scene, found.change.commitment, found.change.onlooker) };
};

/** *Need longer…*: the form for the new time and the reason. */
export const needLonger: Press = async (baton, click) => {
  const found = await promiseOf(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return {
    form: needLongerForm(found.change.scene, found.change.commitment, found.change.onlooker),
  };
};

/** *No longer needed…* and *Fix…*: the form asks why. */
export const endPromise =
  (as: 'cancelled' | 'entered-in-error'): Press =>
  async (baton, click) => {
    const found = await promiseOf(baton, click);
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

/** An open promise, and whoever looks at it. */
interface Seen {
  scene: Scene;
  commitment: Commitment;
  onlooker: Onlooker;
}

async function promiseOf(baton: UseCases, click: Click): Promise<Ruling<Seen>> {
  const scene = await sceneOf(baton, click, { by: 'commitment', id: click.value });
  if (!scene.ok) return scene;
  const { number } = scene.change.issue;
  const commitment = scene.change.commitments.find(({ id }) => id === click.value);
  const onlooker = { memberId: click.by, now: baton.clock.now() };
  if (!commitment) return refuse({ why: 'no-such-promise', number });
  if (commitment.state === 'open')
    return { ok: true, change: { scene: scene.change, commitment, onlooker } };
  return refuse({ why: 'promise-ended', number, state: commitment.state });
}
