import { offerToAnswer } from '../../domain/handoff.js';
import { refused } from '../../use-cases/answers.js';
import { answered } from '../reply.js';
import { acceptForm } from '../views/forms/accept.js';
import { aboutIssue, issueFor } from './subcommand.js';

/** `/issue accept 12` always opens the form: the read-back is the handshake. */
export const accept = aboutIssue('/issue accept 12', async (baton, said, { number }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const now = baton.clock.now();
  const act = { by: said.by, from: said.from, now, newId: () => '' };
  const offer = offerToAnswer(found.change, act);
  if (!offer.ok) return answered(refused(offer.refusal));
  return { form: acceptForm(found.change, offer.change, { memberId: said.by, now }) };
});
