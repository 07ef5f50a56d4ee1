import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const followUpMetadata = z.object({ followUpId: z.string() });

/** The customer is not satisfied: what is wrong, with which the issue is open again. */
export function notSatisfiedForm(scene: Scene, followUpId: string): ModalView {
  const about: z.infer<typeof followUpMetadata> = { followUpId };
  return form({
    id: forms.notSatisfied,
    title: `Reopen #${scene.issue.number}`,
    submit: 'Reopen',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))} is opened again, with what you write here as the reason.`,
      ),
      wordsInput(fields.reason, {
        label: 'What is still wrong?',
        placeholder: 'the corrected invoice is wrong as well',
      }),
    ],
  });
}

/** Nobody asks the customer, with why. */
export function skipFollowUpForm(scene: Scene, followUpId: string): ModalView {
  const about: z.infer<typeof followUpMetadata> = { followUpId };
  return form({
    id: forms.skipFollowUp,
    title: `Skip, for #${scene.issue.number}`,
    submit: 'Skip',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      wordsInput(fields.reason, {
        label: 'Why does nobody ask the customer?',
        placeholder: 'they have moved away',
        hint: 'It stays on record with the issue.',
      }),
    ],
  });
}
