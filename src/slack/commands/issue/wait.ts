import { refused } from '../../../use-cases/answers.js';
import { answered, shown } from '../../reply.js';
import { waitingMessage } from '../../views/card/waiting.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue wait 12 until fri`, `wait 12 off`; alone it tells until when we wait for the customer. */
export const wait = aboutIssue('/issue wait 12 until fri', async (baton, said, about) => {
  const { number } = about;
  const target = { by: 'number', number } as const;
  const words = plain(about.rest);
  if (words.toLowerCase() === 'off') return answered(await baton.stopWaiting(said, target));
  if (words !== '') return answered(await baton.wait(said, { target, until: words }));
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  return shown(waitingMessage(found.change, { memberId: said.by, now: baton.clock.now() }));
});
