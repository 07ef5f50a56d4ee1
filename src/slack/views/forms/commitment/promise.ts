import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

export const promiseMetadata = z.object({ issueId: z.string(), draftId: z.string().optional() });

/**
 * Records a promise to the customer. `draftId`: the draft whose time was not clear, which it replaces.
 * `hint`: what is known of the time already.
 */
export function promiseForm(
  scene: Scene,
  typed: { what?: string; when?: string; draftId?: string; hint?: string } = {},
): ModalView {
  const about: z.infer<typeof promiseMetadata> = {
    issueId: scene.issue.id,
    draftId: typed.draftId,
  };
  return form({
    id: forms.promise,
    title: `Promise for #${scene.issue.number}`,
    submit: 'Promise',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      wordsInput(fields.what, {
        label: 'What was promised?',
        placeholder: 'send the corrected invoice',
        typed: typed.what,
      }),
      whenInput('By when?', typed.when, typed.hint ? { hint: typed.hint } : {}),
    ],
  });
}
