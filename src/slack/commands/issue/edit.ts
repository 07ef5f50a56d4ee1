import { may, rolesOf } from '../../../domain/permissions.js';
import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { editForm } from '../../views/forms/issue/edit.js';
import { aboutIssue, issueFor } from '../subcommand.js';

/** `/issue edit 12`: the form with title, customer and urgency, as far as they are theirs to change. */
export const edit = aboutIssue('/issue edit 12', async (baton, said, { number }) => {
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const scene = found.change;
  const { state, ownerId } = scene.issue;
  if (state !== 'open') return answered(refused({ why: 'issue-ended', number, state }));
  if (!may('retitle', rolesOf(scene, said.by)))
    return answered(refused({ why: 'not-allowed', number, ownerId }));
  return { form: editForm(scene, said.by) };
});
