import type { ModalView } from '@slack/types';
import { z } from 'zod';

import { type MemberId, PRIORITIES } from '../../../../domain/people.js';
import { may, rolesOf } from '../../../../domain/permissions.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named, textIn, urgency } from '../../words.js';
import { choiceInput, form, wordsInput } from '../form.js';

/** The issue as the form shows it. */
export const editMetadata = z.object({
  id: z.string(),
  titleId: z.string(),
  customerId: z.string(),
  priority: z.enum(PRIORITIES),
});

/** Changes what an issue is called, and for its owner also whose it is and how urgent. */
export function editForm(scene: Scene, member: MemberId): ModalView {
  const { id, number, titleId, customerId, priority } = scene.issue;
  const about: z.infer<typeof editMetadata> = { id, titleId, customerId, priority };
  const roles = rolesOf(scene, member);
  return form({
    id: forms.edit,
    title: `Edit #${number}`,
    submit: 'Save',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      wordsInput(fields.title, { label: 'What is it about?', typed: textIn(scene, titleId) }),
      ...(may('changeCustomer', roles)
        ? [
            wordsInput(fields.customer, {
              label: 'Customer',
              hint: 'One that is known here already.',
              isShort: true,
              typed: scene.customer.name,
            }),
          ]
        : []),
      ...(may('prioritize', roles)
        ? [
            choiceInput(fields.priority, {
              label: 'How urgent is it?',
              choices: Object.fromEntries(PRIORITIES.map((each) => [each, urgency(each)])),
              chosen: priority,
            }),
          ]
        : []),
    ],
  });
}
