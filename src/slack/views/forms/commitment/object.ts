import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { lineOf, named, whatOf } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const objectMetadata = z.object({ commitmentId: z.string() });

/** What the owner has against a promise that somebody else made. */
export function objectForm(scene: Scene, promise: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof objectMetadata> = { commitmentId: promise.id };
  const due = bothClocks(scene, promise.dueAt, reader);
  return form({
    id: forms.object,
    title: 'Object to a promise',
    submit: 'Tell them',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}\nPromised by ${person(promise.madeBy)}: ${whatOf(scene, promise)}, by ${due}. The customer heard it, so it counts until it ends.`,
      ),
      wordsInput(fields.reason, {
        label: 'What do you have against it?',
        placeholder: 'we have no part before Monday',
        hint: 'Whoever promised reads this. It stays on record with the promise.',
      }),
    ],
  });
}
