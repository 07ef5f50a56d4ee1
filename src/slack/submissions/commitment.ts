import { fields } from '../ids.js';
import { endPromiseMetadata } from '../views/forms/commitment/end.js';
import { fixPromiseMetadata } from '../views/forms/commitment/fix.js';
import { keepLateMetadata } from '../views/forms/commitment/keep-late.js';
import { needLongerMetadata } from '../views/forms/commitment/need-longer.js';
import { objectMetadata } from '../views/forms/commitment/object.js';
import { promiseMetadata } from '../views/forms/commitment/promise.js';
import type { Refused, Submit } from './submitted.js';

/** A new promise. */
export const promise: Submit = {
  carryOut: (baton, sent) => {
    const { issueId, draftId } = promiseMetadata.parse(JSON.parse(sent.metadata));
    return baton.promise(sent, {
      target: { by: 'issue', id: issueId },
      what: sent.fields.text(fields.what),
      when: sent.fields.text(fields.when),
      draftId,
    });
  },
  field: (refusal) => (refusal.why === 'text-missing' ? fields.what : whenItIsTheDate(refusal)),
};

/** A promise as it was made, in the place of one that was entered wrong. */
export const fixPromise: Submit = {
  carryOut: (baton, sent) =>
    baton.fix(sent, {
      ...fixPromiseMetadata.parse(JSON.parse(sent.metadata)),
      what: sent.fields.text(fields.what),
      when: sent.fields.text(fields.when),
      reason: sent.fields.text(fields.reason),
    }),
  field: (refusal) => {
    if (refusal.why === 'text-missing') return fields.what;
    return whenItIsTheReason(refusal) ?? whenItIsTheDate(refusal);
  },
};

/** What the owner has against a promise of somebody else. */
export const object: Submit = {
  carryOut: (baton, sent) =>
    baton.object(sent, {
      ...objectMetadata.parse(JSON.parse(sent.metadata)),
      reason: sent.fields.text(fields.reason),
    }),
  field: whenItIsTheReason,
};

/** A later time for a promise; it waits until the customer was told. */
export const needLonger: Submit = {
  carryOut: (baton, sent) =>
    baton.postpone(sent, {
      ...needLongerMetadata.parse(JSON.parse(sent.metadata)),
      when: sent.fields.text(fields.when),
      reason: sent.fields.text(fields.reason),
    }),
  field: (refusal) => whenItIsTheReason(refusal) ?? whenItIsTheDate(refusal),
};

/** A promise that was kept late, with why. */
export const keepLate: Submit = {
  carryOut: (baton, sent) => {
    const { commitmentId } = keepLateMetadata.parse(JSON.parse(sent.metadata));
    const target = { by: 'commitment', id: commitmentId } as const;
    return baton.keep(sent, { target, reason: sent.fields.text(fields.reason) });
  },
  field: whenItIsTheReason,
};

/** A promise that the customer no longer needs, or that was never made. */
export const endPromise: Submit = {
  carryOut: (baton, sent) =>
    baton.endPromise(sent, {
      ...endPromiseMetadata.parse(JSON.parse(sent.metadata)),
      reason: sent.fields.text(fields.reason),
    }),
  field: whenItIsTheReason,
};

function whenItIsTheReason({ why }: Refused): string | null {
  return why === 'reason-needed' ? fields.reason : null;
}

function whenItIsTheDate({ why }: Refused): string | null {
  return why.startsWith('date-') ? fields.when : null;
}
