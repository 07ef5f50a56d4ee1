import { answered } from '../reply.js';
import type { Press } from './pressed.js';

/** *I'll cover* and *I can't*. */
export const answerCover =
  (agrees: boolean): Press =>
  async (baton, click) =>
    answered(await baton.answerCover(click, { absenceId: click.value, agrees }));

/** *I'm back*, and *I stay after all*. */
export const comeBack: Press = async (baton, click) =>
  answered(await baton.comeBack(click, click.value));
