import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { actions, fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { lineOf, named, whatOf } from '../../words.js';
import { form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

export const needLongerMetadata = z.object({ commitmentId: z.string() });

/** Asks for a later time and the reason; the promise moves only once the customer was told. */
export function needLongerForm(scene: Scene, commitment: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof needLongerMetadata> = { commitmentId: commitment.id };
  const due = bothClocks(scene, commitment.dueAt, reader);
  return form({
    id: forms.needLonger,
    title: `More time for #${scene.issue.number}`,
    submit: 'Prepare message',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}\nPromised: ${whatOf(scene, commitment)}, by ${due}.`,
        button(
          'No new time…',
          { action: actions.dropPromise, value: commitment.id },
          { about: whatOf(scene, commitment) },
        ),
      ),
      whenInput('What time can you keep?'),
      wordsInput(fields.reason, {
        label: 'Why is it later? The customer reads this.',
        placeholder: 'our bank confirms the payment tomorrow morning',
        hint: 'You get the message to the customer, ready to copy. The promise moves once they know.',
      }),
    ],
  });
}
