import { withoutReadBack } from '../../domain/handoff/accept.js';
import { correctable } from '../../domain/handoff/correction.js';
import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { correctForm } from '../views/forms/handoff/correct.js';
import { readBackForm } from '../views/forms/handoff/read-back.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Read back now…* and *Read back…*: the form for what comes next, after *I have it*. */
export const readBack: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const act = actOf(baton, click);
  const handoff = withoutReadBack(scene.change, act, click.value);
  if (!handoff.ok) return answered(refused(handoff.refusal));
  return { form: readBackForm(scene.change, handoff.change, { memberId: click.by, now: act.now }) };
};

/** *Correct…*: the form in which the giver puts the read-back right. */
export const correctReadBack: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'handoff', id: click.value });
  if (!scene.ok) return answered(refused(scene.refusal));
  const handoff = correctable(scene.change, actOf(baton, click), click.value);
  if (!handoff.ok) return answered(refused(handoff.refusal));
  return { form: correctForm(scene.change, handoff.change) };
};

/** *Confirm*: whoever shook goes on as corrected. */
export const confirmCorrection: Press = async (baton, click) =>
  answered(await baton.confirmCorrection(click, click.value));
