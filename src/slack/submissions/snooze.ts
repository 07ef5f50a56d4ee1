import { fields } from '../ids.js';
import type { Submit } from './submitted.js';

/** *Snooze…*: the lines that were ticked, until the day that was chosen. */
export const snooze: Submit = {
  carryOut: (baton, { fields: sent, ...request }) =>
    baton.snooze(request, {
      subjects: sent.ticked(fields.snoozed),
      day: sent.day(fields.day) ?? sent.choice(fields.until) ?? '',
    }),
  field: ({ why }) => (why === 'day-too-early' ? fields.day : `${fields.snoozed}0`),
};
