import { fields } from '../ids.js';
import { followUpMetadata } from '../views/forms/issue/follow-up.js';
import type { Refused, Submit } from './submitted.js';

/** The customer is not satisfied: the issue is open again. */
export const notSatisfied: Submit = {
  carryOut: (baton, sent) =>
    baton.notSatisfied(sent, {
      ...followUpMetadata.parse(JSON.parse(sent.metadata)),
      wrong: sent.fields.text(fields.reason),
    }),
  field: whenItIsTheReason,
};

/** Nobody asks the customer, with why. */
export const skip: Submit = {
  carryOut: (baton, sent) =>
    baton.endFollowUp(sent, {
      ...followUpMetadata.parse(JSON.parse(sent.metadata)),
      as: 'skipped',
      reason: sent.fields.text(fields.reason),
    }),
  field: whenItIsTheReason,
};

function whenItIsTheReason({ why }: Refused): string | null {
  return why === 'text-missing' ? fields.reason : null;
}
