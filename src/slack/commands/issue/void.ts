import { refused } from '../../../use-cases/answers.js';
import { answered } from '../../reply.js';
import { voidForm } from '../../views/forms/issue/void.js';
import { aboutIssue, issueFor } from '../subcommand.js';
import { plain } from '../words.js';

/** `/issue void 12 same as #7`: for duplicates and mistakes; without the reason, the form. */
export const voidIssue = aboutIssue('/issue void 12 same as #7', async (baton, said, about) => {
  const { number, rest } = about;
  const found = await issueFor(baton, said, number);
  if (!found.ok) return answered(refused(found.refusal));
  const { state, ownerId } = found.change.issue;
  if (rest === '' && state === 'open' && ownerId === said.by)
    return { form: voidForm(found.change) };
  const reason = plain(rest);
  const target = { by: 'number', number } as const;
  return answered(await baton.voidIssue(said, { target, reason, sameAs: readDuplicateOf(reason) }));
});

/** The number in "same as #7" or "duplicate of 7"; null: no issue is named as the same. */
export function readDuplicateOf(reason: string): number | null {
  const [, number] = /\b(?:same as|duplicates?(?: of)?|dup of)\s+#?(\d{1,9})\b/i.exec(reason) ?? [];
  return number ? Number(number) : null;
}
