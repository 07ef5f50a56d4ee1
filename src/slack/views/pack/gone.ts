import { COMMAND } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { sentence } from '../message.js';

/** To somebody who pressed a button of a pack in which nothing is left to do for them. */
export const packGone = sentence(
  say`Nothing of this pack waits for you any more. ${code(COMMAND)} shows what does.`,
);
