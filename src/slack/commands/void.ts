import { answered } from '../reply.js';
import { aboutIssue } from './subcommand.js';
import { plain } from './words.js';

/** `/issue void 12 same as #7`: for duplicates and mistakes. */
export const voidIssue = aboutIssue('/issue void 12 same as #7', async (baton, said, about) => {
  const target = { by: 'number', number: about.number } as const;
  return answered(await baton.voidIssue(said, { target, reason: plain(about.rest) }));
});
