import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../domain/scene.js';
import { fields, forms } from '../../ids.js';
import { say } from '../../mrkdwn.js';
import { section } from '../blocks.js';
import { lineOf, named, updateValues } from '../words.js';
import { choiceInput, form, wordsInput } from './form.js';

export const updateMetadata = z.object({ issueId: z.string() });

/** Records what the customer was told, and what it was worth to them. */
export function updateForm(scene: Scene): ModalView {
  const about: z.infer<typeof updateMetadata> = { issueId: scene.issue.id };
  return form({
    id: forms.update,
    title: `Update #${scene.issue.number}`,
    submit: 'Save',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      wordsInput(fields.words, {
        label: 'What was the customer told?',
        placeholder: 'the refund is on its way and arrives on Friday',
      }),
      choiceInput(fields.value, {
        label: 'What did they get from it?',
        choices: updateValues,
        hint: 'Left empty, it counts as progress; a first response needs one of these.',
        isOptional: true,
      }),
    ],
  });
}
