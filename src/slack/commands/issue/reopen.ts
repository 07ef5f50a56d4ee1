import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { reopenForm } from '../../views/forms/issue/reopen.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

const example = '/issue reopen 12 the invoice is still wrong';

/** `/issue reopen 12 why`; without the reason, the form. */
export const reopen = aboutIssue(example, async (baton, said, { number, rest }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  if (rest === '' && found.change.issue.state === 'resolved')
    return { form: reopenForm(found.change) };
  const target = { by: 'number', number } as const;
  return answered(await baton.reopen(said, { target, reason: plain(rest) }));
});
