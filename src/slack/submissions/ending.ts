import { z } from 'zod';

import type { SaidSettlement } from '../../use-cases/issue/resolve.js';
import { readDuplicateOf } from '../commands/issue/void.js';
import { fields } from '../ids.js';
import type { Fields } from '../read.js';
import { dropPromiseMetadata } from '../views/forms/commitment/drop.js';
import { toldThemMetadata } from '../views/forms/commitment/told-them.js';
import { resolveMetadata, settledAs } from '../views/forms/issue/resolve.js';
import { voidMetadata } from '../views/forms/issue/void.js';
import type { Submit } from './submitted.js';

const toldHow = z.enum(['posted', 'phoned', 'mailed']);

/** What was done, how each open promise is settled, and who asks the customer afterwards. */
export const resolve: Submit = {
  carryOut: (baton, sent) => {
    const { issueId, promises } = resolveMetadata.parse(JSON.parse(sent.metadata));
    return baton.resolve(sent, {
      target: { by: 'issue', id: issueId },
      outcome: sent.fields.text(fields.outcome),
      settlements: promises.map((commitmentId) => settlement(sent.fields, commitmentId)),
      followUp: {
        when: sent.fields.text(fields.followUp),
        noneBecause: sent.fields.text(fields.noFollowUp),
      },
    });
  },
  field: (refusal) => {
    if (refusal.why === 'text-missing') return fields.outcome;
    if (refusal.why === 'reason-needed') return `${fields.settledWhy}${refusal.commitmentId}`;
    if (refusal.why === 'told-when') return `${fields.settledWhen}${refusal.commitmentId}`;
    return refusal.why.startsWith('date-') ? fields.followUp : null;
  },
};

function settlement(sent: Fields, commitmentId: string): SaidSettlement {
  const chosen = settledAs.parse(sent.choice(`${fields.settledAs}${commitmentId}`));
  const reason = sent.text(`${fields.settledWhy}${commitmentId}`);
  if (chosen === 'kept' || chosen === 'cancelled') return { commitmentId, reason, as: chosen };
  const when = sent.text(`${fields.settledWhen}${commitmentId}`);
  return { commitmentId, reason, as: 'dropped', how: chosen, when };
}

/** A duplicate or a mistake, with why. */
export const voidIssue: Submit = {
  carryOut: (baton, sent) => {
    const { issueId: id } = voidMetadata.parse(JSON.parse(sent.metadata));
    const reason = sent.fields.text(fields.reason);
    const named = sent.fields.text(fields.duplicateOf);
    const sameAs = /^#?(\d{1,9})$/.exec(named)?.[1];
    return baton.voidIssue(sent, {
      target: { by: 'issue', id },
      reason,
      sameAs: sameAs ? Number(sameAs) : readDuplicateOf(reason),
    });
  },
  field: ({ why }) => {
    if (why === 'text-missing') return fields.reason;
    return why === 'duplicate-of-itself' || why === 'no-such-issue' || why === 'issue-ended'
      ? fields.duplicateOf
      : null;
  },
};

/** How and when the customer was told of a later time. */
export const toldThem: Submit = {
  carryOut: (baton, sent) =>
    baton.confirmPostponed(sent, {
      ...toldThemMetadata.parse(JSON.parse(sent.metadata)),
      toldHow: toldHow.parse(sent.fields.choice(fields.how)),
      when: sent.fields.text(fields.when),
    }),
  field: ({ why }) => (why === 'told-when' ? fields.when : null),
};

/** A promise that is given up, and how and when the customer was told. */
export const dropPromise: Submit = {
  carryOut: (baton, sent) =>
    baton.drop(sent, {
      ...dropPromiseMetadata.parse(JSON.parse(sent.metadata)),
      reason: sent.fields.text(fields.reason),
      how: toldHow.parse(sent.fields.choice(fields.how)),
      when: sent.fields.text(fields.when),
    }),
  field: ({ why }) => {
    if (why === 'reason-needed') return fields.reason;
    return why === 'told-when' ? fields.when : null;
  },
};
