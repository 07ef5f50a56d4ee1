import { z } from 'zod';

import { refused } from '../../use-cases/answers.js';
import { fields } from '../ids.js';
import { gapIn } from '../views/customer/update-draft.js';
import { updateKind, updateMetadata, wordsField } from '../views/forms/issue/update.js';
import type { Submit } from './submitted.js';

const toldHow = z.enum(['posted', 'phoned', 'mailed']).nullable();

/** Something said to the customer, of whatever kind, with what was promised in the same breath. */
export const update: Submit = {
  carryOut: async (baton, sent) => {
    const { issueId, draftOf } = updateMetadata.parse(JSON.parse(sent.metadata));
    const words = sent.fields.text(wordsField(draftOf));
    const gap = gapIn(words);
    if (gap !== null)
      return refused({
        why: 'text-missing',
        what: `what goes in the place of ${gap}`,
        example: 'the price list was an old one',
      });
    const kind = updateKind.nullable().parse(sent.fields.choice(fields.kind));
    return baton.tell(sent, {
      target: { by: 'issue', id: issueId },
      words,
      ...(kind ? { kind } : {}),
      how: toldHow.parse(sent.fields.choice(fields.how)),
      contact: sent.fields.text(fields.contact),
      promise: { what: sent.fields.text(fields.what), when: sent.fields.text(fields.when) },
    });
  },
  field: (refusal, { fields: filled, metadata }) => {
    const { draftOf } = updateMetadata.parse(JSON.parse(metadata));
    if (refusal.why.startsWith('date-'))
      return filled.text(fields.when) === '' ? fields.contact : fields.when;
    if (refusal.why !== 'text-missing') return null;
    if (refusal.what === 'by when') return fields.when;
    return refusal.what === 'what was promised' ? fields.what : wordsField(draftOf);
  },
};
