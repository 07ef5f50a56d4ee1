import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { acceptForm } from '../../views/forms/handoff/accept.js';
import { aboutIssue, offerFor } from '../subcommand.js';

/** `/issue accept 12` always opens the form: the read-back is the handshake. */
export const accept = aboutIssue('/issue accept 12', async (baton, said, { number }) => {
  const found = await offerFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, offer } = found.change;
  return { form: acceptForm(scene, offer, { memberId: said.by, now: baton.clock.now() }) };
});
