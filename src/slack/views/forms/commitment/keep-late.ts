import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { lineOf, named, whatOf } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const keepLateMetadata = z.object({ commitmentId: z.string() });

/** Asks why a promise was kept after its time. */
export function keepLateForm(scene: Scene, commitment: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof keepLateMetadata> = { commitmentId: commitment.id };
  const due = bothClocks(scene, commitment.dueAt, reader);
  return form({
    id: forms.keepLate,
    title: `Kept, for #${scene.issue.number}`,
    submit: 'Kept',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}\nPromised: ${whatOf(scene, commitment)}, by ${due}.`),
      wordsInput(fields.reason, {
        label: 'What made it later than promised?',
        placeholder: 'the carrier collected a day late',
        hint: 'It stays on record with the promise.',
      }),
    ],
  });
}
