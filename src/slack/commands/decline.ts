import { offerToAnswer } from '../../domain/handoff.js';
import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { declineForm } from '../views/forms/decline.js';
import { aboutIssue, issueFor } from './subcommand.js';
import { plain } from './words.js';

/** `/issue decline 12 no time today`; without a reason, the form. */
export const decline = aboutIssue('/issue decline 12 no time today', async (baton, said, about) => {
  const { number, rest } = about;
  if (rest !== '') {
    const target = { by: 'number', number } as const;
    return answered(await baton.decline(said, { target, reason: null, words: plain(rest) }));
  }
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const act = { by: said.by, from: said.from, now: baton.clock.now(), newId: () => '' };
  const offer = offerToAnswer(found.change, act);
  if (!offer.ok) return answered(refused(offer.refusal));
  return { form: declineForm(found.change, offer.change) };
});
