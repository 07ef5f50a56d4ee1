import { z } from 'zod';

import { PRIORITIES } from '../../domain/people.js';
import type { Answer } from '../../use-cases/answers.js';
import { fields } from '../ids.js';
import type { Fields } from '../read.js';
import { openMetadata } from '../views/forms/open-issue.js';
import { resolveMetadata } from '../views/forms/resolve.js';
import { updateMetadata } from '../views/forms/update.js';
import type { Submit } from './submitted.js';

const prioritySchema = z.enum(PRIORITIES);

/** A new issue, from the form. */
export const openIssue: Submit = {
  carryOut: (baton, sent) =>
    baton.open(sent, {
      customer: sent.fields.text(fields.customer),
      title: sent.fields.text(fields.title),
      priority: prioritySchema.parse(sent.fields.choice(fields.priority) ?? 'p3'),
      ...openMetadata.parse(JSON.parse(sent.metadata)),
    }),
  field: (refusal) => {
    if (refusal.why === 'text-too-long') return fields.customer;
    if (refusal.why !== 'text-missing') return null;
    return refusal.what === 'the customer' ? fields.customer : fields.title;
  },
};

const valueSchema = z.enum(['answer', 'time', 'promise', 'help']).nullable();

/** Something said to the customer, with its value where that was named at once. */
export const update: Submit = {
  carryOut: async (baton, sent): Promise<Answer> => {
    const { issueId } = updateMetadata.parse(JSON.parse(sent.metadata));
    const target = { by: 'issue', id: issueId } as const;
    const told = await baton.tell(sent, { target, words: sent.fields.text(fields.words) });
    const value = valueSchema.catch(null).parse(sent.fields.choice(fields.value));
    if (told.kind !== 'updated' || value === null) return told;
    return baton.value({ ...sent, key: `${sent.key}:value` }, { updateId: told.updateId, value });
  },
  field: ({ why }) => (why === 'text-missing' ? fields.words : null),
};

/** What was done, and how each open promise is settled. */
export const resolve: Submit = {
  carryOut: (baton, sent) => {
    const { issueId, promises } = resolveMetadata.parse(JSON.parse(sent.metadata));
    return baton.resolve(sent, {
      target: { by: 'issue', id: issueId },
      outcome: sent.fields.text(fields.outcome),
      settlements: promises.map((commitmentId) => settlement(sent.fields, commitmentId)),
    });
  },
  field: (refusal) => {
    if (refusal.why === 'text-missing') return fields.outcome;
    if (refusal.why === 'reason-needed') return `${fields.settledWhy}${refusal.commitmentId}`;
    return null;
  },
};

const settlement = (sent: Fields, commitmentId: string) => ({
  commitmentId,
  as: z.enum(['kept', 'cancelled']).parse(sent.choice(`${fields.settledAs}${commitmentId}`)),
  reason: sent.text(`${fields.settledWhy}${commitmentId}`),
});
