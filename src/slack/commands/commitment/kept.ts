import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { keepLateForm } from '../../views/forms/commitment/keep-late.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue kept 12`; where it is late, with the reason after the number, or else the form that asks for it. */
export const kept = aboutIssue('/issue kept 12', async (baton, said, { number, rest }) => {
  const target = { by: 'number', number } as const;
  const answer = await baton.keep(said, { target, reason: plain(rest) });
  if (answer.kind !== 'refused' || answer.refusal.why !== 'reason-needed') return answered(answer);
  const { commitmentId } = answer.refusal;
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const late = found.change.commitments.find(({ id }) => id === commitmentId);
  if (!late) return answered(answer);
  const onlooker = { memberId: said.by, now: baton.clock.now() };
  return { form: keepLateForm(found.change, late, onlooker) };
});
