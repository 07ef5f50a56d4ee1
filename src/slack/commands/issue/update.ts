import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { updateForm } from '../../views/forms/issue/update.js';
import { whileOpen } from '../../while-open.js';
import { once } from '../once.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue update 12 told Chen that the invoice is on its way`; without words, the form. */
export const update = aboutIssue('/issue update 12 told Chen …', async (baton, said, about) => {
  const { number, rest } = about;
  const target = { by: 'number', number } as const;
  if (rest !== '') return answered(await baton.tell(once(said), { target, words: plain(rest) }));
  const found = whileOpen(await issueFor(baton, said, number));
  if (!found.ok) return answered(refused(found.refusal));
  return { form: updateForm(found.change) };
});
