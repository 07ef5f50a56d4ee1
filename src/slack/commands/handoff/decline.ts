import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { declineForm } from '../../views/forms/handoff/decline.js';
import { aboutIssue, offerFor } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue decline 12 no time today`; without a reason, the form. */
export const decline = aboutIssue('/issue decline 12 no time today', async (baton, said, about) => {
  const { number, rest } = about;
  if (rest !== '') {
    const target = { by: 'number', number } as const;
    return answered(await baton.decline(said, { target, kind: null, words: plain(rest) }));
  }
  const found = await offerFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: declineForm(found.change.scene, found.change.offer) };
});
