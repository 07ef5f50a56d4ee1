import { snoozable } from '../../use-cases/member/snoozable.js';
import { say } from '../mrkdwn.js';
import { shown } from '../reply.js';
import { snoozeForm } from '../views/forms/snooze.js';
import { sentence } from '../views/message.js';
import type { Press } from './pressed.js';

/** *Snooze…*: the form with what there is to snooze today. */
export const snooze: Press = async (baton, click) => {
  const day = await baton.reading.day(click.workspaceId, click.by);
  if (!day || snoozable(day).length === 0)
    return shown(sentence(say`Nothing is left that could be snoozed today; a P1 never is.`));
  return { form: snoozeForm(day, baton.clock.now()) };
};
