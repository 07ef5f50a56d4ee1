import { answered } from '../reply.js';
import { aboutIssue } from './subcommand.js';

/** `/issue withdraw 12`: the giver takes the offer back. */
export const withdraw = aboutIssue('/issue withdraw 12', async (baton, said, { number }) =>
  answered(await baton.withdraw(said, { by: 'number', number })),
);
