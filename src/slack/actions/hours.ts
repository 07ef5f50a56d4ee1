import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { hoursForm } from '../views/forms/hours.js';
import type { Press } from './pressed.js';

/** *My hours…*: the form with the hours, the zone and the digest of whoever pressed. */
export const myHours: Press = async (baton, click) => {
  const mine = await baton.showOwnHours(click);
  if (!mine) return answered(refused({ why: 'not-a-member', standing: 'unknown' }));
  return { form: hoursForm(mine, baton.clock.now()) };
};
