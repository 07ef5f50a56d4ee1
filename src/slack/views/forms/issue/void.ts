import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const voidMetadata = z.object({ issueId: z.string() });

/** Ends a duplicate or a mistake, with why, and with the issue that is the same. */
export function voidForm(scene: Scene): ModalView {
  const about: z.infer<typeof voidMetadata> = { issueId: scene.issue.id };
  return form({
    id: forms.void,
    title: `Void #${scene.issue.number}`,
    submit: 'Make it void',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}. Void is for duplicates and mistakes; what was done for the customer is resolved instead.`,
      ),
      wordsInput(fields.reason, {
        label: 'Why?',
        placeholder: 'Chen wrote twice about the same invoice',
      }),
      wordsInput(fields.duplicateOf, {
        label: 'The number of the issue that it is a duplicate of',
        placeholder: '#7',
        hint: 'What was promised stands there from then on. Leave it empty for a mistake.',
        isShort: true,
        isOptional: true,
      }),
    ],
  });
}
