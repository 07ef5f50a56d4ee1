import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { counterForm } from '../../views/forms/handoff/counter.js';
import { aboutIssue, offerFor } from '../subcommand.js';
import { plain } from '../words.js';

const EXAMPLE = '/issue counter 12 if somebody calls Chen before noon';

/** `/issue counter 12 if somebody calls Chen before noon`; without the condition, the form. */
export const counter = aboutIssue(EXAMPLE, async (baton, said, { number, rest }) => {
  const found = await offerFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const { scene, offer } = found.change;
  const condition = plain(rest).replace(/^(?:i take it )?(?:if\b)?\s*/i, '');
  if (condition === '') return { form: counterForm(scene, offer) };
  return answered(await baton.counter(said, { handoffId: offer.id, condition }));
});
