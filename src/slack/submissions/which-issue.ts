import { refused } from '../../use-cases/answers.js';
import { sceneOf } from '../actions/about.js';
import { leadingNumber } from '../commands/words.js';
import { fields } from '../ids.js';
import { openFormOf } from '../shortcuts/open-issue.js';
import { promiseFormOf } from '../shortcuts/promise.js';
import { issueModal } from '../views/card/issue-modal.js';
import { whichIssueMetadata } from '../views/forms/issue/which.js';
import type { Submit } from './submitted.js';

/** The number of the issue that a message is about; without one, a new issue is opened from it. */
export const whichIssue: Submit = {
  carryOut: async (baton, sent) => {
    const { wanted, message } = whichIssueMetadata.parse(JSON.parse(sent.metadata));
    const typed = sent.fields.text(fields.number);
    if (typed === '') return { form: openFormOf(message) };
    const about = leadingNumber(typed);
    if (!about) return refused(numberMissing);
    const found = await sceneOf(baton, sent, { by: 'number', number: about.number });
    if (!found.ok) return refused(found.refusal);
    const asker = { memberId: sent.by, now: baton.clock.now() };
    return {
      form:
        wanted === 'promise'
          ? promiseFormOf(message, found.change, asker)
          : issueModal(found.change, asker, sent.from),
    };
  },
  field: () => fields.number,
};

const numberMissing = {
  why: 'text-missing',
  what: 'the number of the issue',
  example: '12',
} as const;
