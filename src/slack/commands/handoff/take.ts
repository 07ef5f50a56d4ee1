import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { takeFor } from '../../take-for.js';
import { aboutIssue, issueFor } from '../subcommand.js';

/** `/issue take 12` always opens a form: the read-back is half of the handshake. */
export const take = aboutIssue('/issue take 12', async (baton, said, { number }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const act = { by: said.by, from: said.from, now: baton.clock.now(), newId: () => '' };
  return takeFor(found.change, act);
});
