import { z } from 'zod';

import { PRIORITIES } from '../../domain/people.js';
import { fields } from '../ids.js';
import { contactMetadata } from '../views/forms/issue/contact.js';
import { openMetadata } from '../views/forms/issue/open.js';
import type { Submit } from './submitted.js';

const prioritySchema = z.enum(PRIORITIES);

/** A new issue, from the form; offered at once where somebody is chosen, or has their turn. */
export const openIssue: Submit = {
  carryOut: (baton, sent) =>
    baton.openAndOffer(
      sent,
      {
        customer: sent.fields.text(fields.customer),
        title: sent.fields.text(fields.title),
        priority: prioritySchema.parse(sent.fields.choice(fields.priority) ?? 'p3'),
        ...openMetadata.parse(JSON.parse(sent.metadata)),
      },
      { people: sent.fields.people(fields.receivers), groups: [] },
    ),
  field: (refusal) => {
    if (refusal.why === 'text-too-long') return fields.customer;
    if (refusal.why !== 'text-missing') return null;
    return refusal.what === 'the customer' ? fields.customer : fields.title;
  },
};

/** When the customer hears from us next. */
export const planContact: Submit = {
  carryOut: (baton, sent) =>
    baton.planContact(sent, {
      ...contactMetadata.parse(JSON.parse(sent.metadata)),
      when: sent.fields.text(fields.contact),
    }),
  field: () => fields.contact,
};
