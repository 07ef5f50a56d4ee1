import { refused } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { MessageShortcut } from '../read.js';
import { answered, type Reply } from '../reply.js';
import { issueModal } from '../views/card/issue-modal.js';
import { whichIssueForm } from '../views/forms/issue/which.js';
import { issueOf } from './issue-of.js';

/** *Baton: this issue…*: where it stands, and what can be done about it; which one, where that is not known. */
export const thisIssue = async (baton: UseCases, shortcut: MessageShortcut): Promise<Reply> => {
  const found = await issueOf(baton, shortcut);
  if (!found) return { form: whichIssueForm(shortcut.message, 'show') };
  if (!found.ok) return answered(refused(found.refusal));
  const asker = { memberId: shortcut.by, now: baton.clock.now() };
  return { form: issueModal(found.change, asker, shortcut.from) };
};
