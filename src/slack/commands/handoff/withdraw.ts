import { openHandoff, openTakes } from '../../../domain/scene.js';
import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { aboutIssue, issueFor } from '../subcommand.js';

/** `/issue withdraw 12`: takes one's own offer back, or one's own request where nothing is on offer. */
export const withdraw = aboutIssue('/issue withdraw 12', async (baton, said, { number }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const target = { by: 'number', number } as const;
  const hasAsked = openTakes(found.change).some(({ askedBy }) => askedBy === said.by);
  return answered(
    hasAsked && openHandoff(found.change)?.offeredBy !== said.by
      ? await baton.endTake(said, { target, as: 'withdrawn' })
      : await baton.withdraw(said, target),
  );
});
