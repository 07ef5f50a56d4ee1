import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { takeFor } from '../take-for.js';
import { actOf, sceneOf } from './about.js';
import type { Press } from './pressed.js';

/** *Take it…* and a lead's *I take it…*: the form that asks the owner, or says why they cannot be asked. */
export const takeIssue: Press = async (baton, click) => {
  const scene = await sceneOf(baton, click, { by: 'issue', id: click.value });
  return scene.ok ? takeFor(scene.change, actOf(baton, click)) : answered(refused(scene.refusal));
};

/** *Hand it over*: the owner's side of the handshake. */
export const handOver: Press = async (baton, click) =>
  answered(await baton.handOver(click, click.value));

/** *Keep it*: the owner does not hand over what somebody asked for. */
export const refuseTake: Press = async (baton, click) =>
  answered(await baton.endTake(click, { target: { by: 'take', id: click.value }, as: 'refused' }));

/** *Take it back*: whoever asked thought better of it. */
export const takeBack: Press = async (baton, click) =>
  answered(
    await baton.endTake(click, { target: { by: 'take', id: click.value }, as: 'withdrawn' }),
  );
