import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { KnownCustomer } from '../../../domain/people.js';
import { fields, forms } from '../../ids.js';
import { form, personInput, wordsInput } from './form.js';

/** Which customer, and as of which version. */
export const customerMetadata = z.object({ customerId: z.string(), version: z.number() });

/** Everything that is known of a customer; any member may change it. */
export function customerForm(customer: KnownCustomer): ModalView {
  const { id: customerId, version, name, zone, contact, conciergeId, notes } = customer;
  const about: z.infer<typeof customerMetadata> = { customerId, version };
  return form({
    id: forms.customer,
    title: 'Customer',
    submit: 'Save',
    about,
    blocks: [
      wordsInput(fields.customer, { label: 'Name', isShort: true, typed: name }),
      wordsInput(fields.contactName, {
        label: 'Contact',
        placeholder: 'Chen Wei',
        hint: 'The person there to whom our messages go.',
        isOptional: true,
        isShort: true,
        typed: contact?.name,
      }),
      wordsInput(fields.formOfAddress, {
        label: 'Form of address',
        placeholder: 'Ms Chen',
        hint: 'How they like to be greeted. Left empty: by their name.',
        isOptional: true,
        isShort: true,
        typed: contact?.formOfAddress,
      }),
      wordsInput(fields.reachedBy, {
        label: 'How they like to be reached',
        placeholder: 'by phone, not before 10',
        isOptional: true,
        isShort: true,
        typed: contact?.reachedBy ?? undefined,
      }),
      wordsInput(fields.zone, {
        label: 'Time zone',
        placeholder: 'Europe/Prague',
        hint: 'Times of promises are shown on their clock as well.',
        isOptional: true,
        isShort: true,
        typed: zone ?? undefined,
      }),
      personInput(fields.concierge, {
        label: 'Concierge',
        placeholder: 'Choose a colleague',
        hint: 'The standing face for them: the first to be offered their new issues.',
        isOptional: true,
        chosen: conciergeId,
      }),
      wordsInput(fields.notes, { label: 'Notes', isOptional: true, typed: notes ?? undefined }),
    ],
  });
}
