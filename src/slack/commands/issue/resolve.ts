import { openCommitments } from '../../../domain/scene.js';
import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { resolveForm } from '../../views/forms/issue/resolve.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

const example = '/issue resolve 12 sent the corrected invoice';

/** `/issue resolve 12 what was done`; with promises open, the form that settles them. */
export const resolve = aboutIssue(example, async (baton, said, { number, rest }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const outcome = plain(rest);
  const target = { by: 'number', number } as const;
  const isOwner = found.change.issue.ownerId === said.by;
  const onlooker = { memberId: said.by, now: baton.clock.now() };
  const needsForm = openCommitments(found.change).length > 0 || outcome === '';
  if (isOwner && found.change.issue.state === 'open' && needsForm)
    return { form: resolveForm(found.change, onlooker, { outcome }) };
  return answered(await baton.resolve(said, { target, outcome, settlements: [] }));
});
