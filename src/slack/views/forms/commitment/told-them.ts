import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { lineOf, named, toldHow, whatOf } from '../../words.js';
import { choiceInput, form } from '../form.js';
import { toldWhenInput } from './told.js';

export const toldThemMetadata = z.object({ draftId: z.string() });

/** How and when the customer was told of a later time, where that was not just now. */
export function toldThemForm(scene: Scene, draft: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof toldThemMetadata> = { draftId: draft.id };
  const due = bothClocks(scene, draft.dueAt, reader);
  return form({
    id: forms.toldThem,
    title: 'I told them',
    submit: 'They know',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}\nThe later time: ${whatOf(scene, draft)}, by ${due}. The promise counts as moved if they heard before it was due.`,
      ),
      choiceInput(fields.how, { label: 'How was the customer told?', choices: toldHow }),
      toldWhenInput(fields.when),
    ],
  });
}
