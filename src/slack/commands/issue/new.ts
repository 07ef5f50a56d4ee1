import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { openForm } from '../../views/forms/issue/open.js';
import { once } from '../once.js';
import type { Subcommand } from '../subcommand.js';
import { readNewIssue } from '../words.js';

/** `/issue new Acme: invoice is wrong p2 for @bob`; without the customer or the words, the form. */
export const newIssue: Subcommand = async (baton, said, rest) => {
  const { receivers, ...issue } = readNewIssue(rest);
  const { from: channelId, threadTs = null, private: isPrivate } = said;
  const place = { channelId, threadTs, private: isPrivate };
  if (issue.customer && issue.title)
    return answered(await baton.openAndOffer(once(said), { ...issue, ...place }, receivers));
  const to = await baton.gather(said, receivers);
  if (!to.ok) return answered(refused(to.refusal));
  return { form: openForm({ ...issue, ...place, receivers: to.change }) };
};
