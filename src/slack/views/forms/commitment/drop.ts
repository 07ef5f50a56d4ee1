import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { lineOf, named, toldHow, whatOf } from '../../words.js';
import { choiceInput, form, wordsInput } from '../form.js';
import { toldWhenInput } from './told.js';

export const dropPromiseMetadata = z.object({ commitmentId: z.string() });

/** Gives up a promise without a later time: why, and how and when the customer was told. */
export function dropPromiseForm(scene: Scene, commitment: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof dropPromiseMetadata> = { commitmentId: commitment.id };
  const due = bothClocks(scene, commitment.dueAt, reader);
  return form({
    id: forms.dropPromise,
    title: 'Drop a promise',
    submit: 'Drop it',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}\nPromised: ${whatOf(scene, commitment)}, by ${due}. Please tell the customer first; the promise then counts as broken.`,
      ),
      choiceInput(fields.how, { label: 'How was the customer told?', choices: toldHow }),
      toldWhenInput(fields.when),
      wordsInput(fields.reason, {
        label: 'Why can it not be kept?',
        placeholder: 'the part is not made any more',
        hint: 'It stays on record with the promise.',
      }),
    ],
  });
}
