import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { promiseForm } from '../../views/forms/commitment/promise.js';
import { whileOpen } from '../../while-open.js';
import { once } from '../once.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

const example = '/issue promise 12 send the corrected invoice by thu 3pm';

/** `/issue promise 12 send the corrected invoice by thu 3pm`; without words, the form. */
export const promise = aboutIssue(example, async (baton, said, { number, rest }) => {
  const target = { by: 'number', number } as const;
  if (rest !== '')
    return answered(await baton.promise(once(said), { target, sentence: plain(rest) }));
  const found = whileOpen(await issueFor(baton, said, number));
  if (!found.ok) return answered(refused(found.refusal));
  return { form: promiseForm(found.change) };
});
