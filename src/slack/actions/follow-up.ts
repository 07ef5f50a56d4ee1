import { refuse, type Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { Click } from '../read.js';
import { answered } from '../reply.js';
import { notSatisfiedForm, skipFollowUpForm } from '../views/forms/issue/follow-up.js';
import { sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Satisfied*: the follow-up ends well. */
export const satisfied: Press = async (baton, click) =>
  answered(
    await baton.endFollowUp(click, { followUpId: click.value, as: 'satisfied', reason: '' }),
  );

/** *Not satisfied…*: the form asks what is wrong. */
export const notSatisfied: Press = async (baton, click) => {
  const found = await plannedOf(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: notSatisfiedForm(found.change, click.value) };
};

/** *Skip…*: the form asks why. */
export const skip: Press = async (baton, click) => {
  const found = await plannedOf(baton, click);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: skipFollowUpForm(found.change, click.value) };
};

/** The issue of a follow-up that is still to come to its end. */
async function plannedOf(baton: UseCases, click: Click): Promise<Ruling<Scene>> {
  const scene = await sceneOf(baton, click, { by: 'follow-up', id: click.value });
  if (!scene.ok) return scene;
  const { number } = scene.change.issue;
  const followUp = scene.change.followUps.find(({ id }) => id === click.value);
  if (!followUp) return refuse({ why: 'no-such-issue', number });
  return followUp.state === 'planned'
    ? scene
    : refuse({ why: 'follow-up-ended', number, state: followUp.state });
}
