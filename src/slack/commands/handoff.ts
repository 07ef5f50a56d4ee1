import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { offerForm } from '../views/forms/offer.js';
import { aboutIssue, issueFor } from './subcommand.js';
import { leadingPeople, plain } from './words.js';

/** `/issue handoff 12 @bob call Chen at 3pm`; without a person or a next step, the form. */
export const handoff = aboutIssue('/issue handoff 12 @bob', async (baton, said, about) => {
  const { people, rest } = leadingPeople(about.rest);
  await Promise.all(people.map((person) => baton.see(said.workspaceId, person)));
  const target = { by: 'number', number: about.number } as const;
  // A user group is refused by the rule, in a sentence, rather than taken for the next step.
  const isNamed = people.length > 0 || rest.startsWith('<!subteam^');
  if (isNamed && rest !== '') {
    const note = { nextStep: plain(rest), situation: '', watchOut: '' };
    return answered(await baton.offer(said, { target, to: people, note }));
  }
  const found = await issueFor(baton, said, about.number);
  if (!found.ok) return answered(refused(found.refusal));
  return { form: offerForm(found.change, { receivers: people, nextStep: plain(rest) }) };
});
