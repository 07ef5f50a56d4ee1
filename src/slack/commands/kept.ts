import { answered } from '../reply.js';
import { aboutIssue } from './subcommand.js';
import { plain } from './words.js';

/** `/issue kept 12`; where it is late, with the reason after the number. */
export const kept = aboutIssue('/issue kept 12', async (baton, said, { number, rest }) => {
  const target = { by: 'number', number } as const;
  return answered(await baton.keep(said, { target, reason: plain(rest) }));
});
