import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named, whatOf } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const endPromiseMetadata = z.object({
  commitmentId: z.string(),
  as: z.enum(['cancelled', 'entered-in-error']),
});

type EndedAs = z.infer<typeof endPromiseMetadata>['as'];

/** Ends a promise that the customer no longer needs, or that was entered in error. */
export function endPromiseForm(scene: Scene, commitment: Commitment, as: EndedAs): ModalView {
  const { title, submit, label, placeholder } = wordings[as];
  const about: z.infer<typeof endPromiseMetadata> = { commitmentId: commitment.id, as };
  return form({
    id: forms.endPromise,
    title,
    submit,
    about,
    blocks: [
      section(say`${named(lineOf(scene))}\nPromised: ${whatOf(scene, commitment)}`),
      wordsInput(fields.reason, {
        label,
        placeholder,
        hint: 'It stays on record with the promise.',
      }),
    ],
  });
}

const wordings: Record<
  EndedAs,
  { title: string; submit: string; label: string; placeholder: string }
> = {
  cancelled: {
    title: 'No longer needed',
    submit: 'End the promise',
    label: 'What did the customer say?',
    placeholder: 'they found the invoice themselves',
  },
  'entered-in-error': {
    title: 'Not promised',
    submit: 'Take it back',
    label: 'How did it come to be entered?',
    placeholder: 'it was for another issue',
  },
};
