import { refused } from '../../../use-cases/answers.js';
import { answered, shown } from '../../reply.js';
import { showMessage } from '../../views/card/show.js';
import { aboutIssue, issueFor } from '../subcommand.js';

/** `/issue show 12`: the card, promises, handoffs and the ledger in sentences. */
export const show = aboutIssue('/issue show 12', async (baton, said, { number }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const scene = found.change;
  const ledger = await baton.reading.ledger(said.workspaceId, scene.issue.id);
  const onlooker = { memberId: said.by, from: said.from, now: baton.clock.now() };
  return shown(showMessage(scene, ledger, onlooker));
});
