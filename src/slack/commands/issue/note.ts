import { answered } from '../../reply.js';
import { once } from '../once.js';
import { aboutIssue } from '../subcommand.js';
import { plain } from '../words.js';

const example = '/issue note 12 their accountant is Mr Li';

/** `/issue note 12 their accountant is Mr Li`: for ourselves, never for the customer. */
export const note = aboutIssue(example, async (baton, said, { number, rest }) => {
  const target = { by: 'number', number } as const;
  return answered(await baton.note(once(said), { target, words: plain(rest) }));
});
