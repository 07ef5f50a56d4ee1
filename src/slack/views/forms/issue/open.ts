import type { ModalView } from '@slack/types';
import { z } from 'zod';

import { type MemberId, PRIORITIES, type Priority } from '../../../../domain/people.js';
import { fields, forms } from '../../../ids.js';
import { urgency } from '../../words.js';
import { choiceInput, form, peopleInput, wordsInput } from '../form.js';

/** Where the form was opened, from which thread or message there: the card goes there. */
export const openMetadata = z.object({
  channelId: z.string().nullable(),
  threadTs: z.string().nullable().default(null),
  private: z.boolean(),
});

/** What is known of the new issue before the form opens. */
export interface OpenPrefill extends z.input<typeof openMetadata> {
  customer?: string;
  title?: string;
  priority?: Priority;
  receivers?: readonly MemberId[];
}

/** Opens an issue; whoever sends it in owns it. */
export function openForm(prefill: OpenPrefill): ModalView {
  const { customer, title, priority = 'p3', channelId, threadTs = null } = prefill;
  const about: z.infer<typeof openMetadata> = { channelId, threadTs, private: prefill.private };
  return form({
    id: forms.openIssue,
    title: 'Open an issue',
    submit: 'Open',
    about,
    blocks: [
      wordsInput(fields.customer, {
        label: 'Customer',
        placeholder: 'Acme',
        hint: 'A name that is new here is kept as a new customer.',
        isShort: true,
        typed: customer,
      }),
      wordsInput(fields.title, {
        label: 'What is it about?',
        placeholder: 'invoice is wrong',
        typed: title,
      }),
      choiceInput(fields.priority, {
        label: 'How urgent is it?',
        choices: Object.fromEntries(PRIORITIES.map((each) => [each, urgency(each)])),
        chosen: priority,
      }),
      peopleInput(fields.receivers, {
        label: 'Who could take it?',
        placeholder: 'Choose one or several people',
        hint: 'It is yours until somebody accepts. Left empty: the concierge is asked, or whose turn it is.',
        isOptional: true,
        chosen: prefill.receivers,
      }),
    ],
  });
}
