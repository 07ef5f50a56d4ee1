import { fields } from '../ids.js';
import { correctMetadata } from '../views/forms/handoff/correct.js';
import { readBackMetadata } from '../views/forms/handoff/read-back.js';
import type { Submit } from './submitted.js';

/** What comes next, after *I have it*. */
export const readBack: Submit = {
  carryOut: (baton, sent) =>
    baton.readBack(sent, {
      ...readBackMetadata.parse(JSON.parse(sent.metadata)),
      words: sent.fields.text(fields.readBack),
    }),
  field: () => fields.readBack,
};

/** What the giver puts right of a read-back. */
export const correct: Submit = {
  carryOut: (baton, sent) =>
    baton.correct(sent, {
      ...correctMetadata.parse(JSON.parse(sent.metadata)),
      words: sent.fields.text(fields.correction),
    }),
  field: () => fields.correction,
};
