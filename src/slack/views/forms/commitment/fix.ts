import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { asTyped } from '../../../dates/say-when.js';
import { actions, fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import { bothClocks, type Onlooker, zoneOf } from '../../clocks.js';
import { lineOf, named, optionalText, whatOf } from '../../words.js';
import { form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

export const fixPromiseMetadata = z.object({ commitmentId: z.string() });

/** Corrects a promise that was just made: what the customer heard, and what was wrong. */
export function fixPromiseForm(scene: Scene, promise: Commitment, reader: Onlooker): ModalView {
  const about: z.infer<typeof fixPromiseMetadata> = { commitmentId: promise.id };
  const due = bothClocks(scene, promise.dueAt, reader);
  const { memberId, now } = reader;
  return form({
    id: forms.fixPromise,
    title: 'Fix a promise',
    submit: 'Fix it',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}\nEntered: ${whatOf(scene, promise)}, by ${due}.`,
        button(
          'It was not promised…',
          { action: actions.enteredInError, value: promise.id },
          { about: whatOf(scene, promise) },
        ),
      ),
      wordsInput(fields.what, {
        label: 'What was promised?',
        typed: optionalText(scene, promise.whatId) ?? '',
      }),
      whenInput('By when?', asTyped(promise.dueAt, zoneOf(scene, memberId), now)),
      wordsInput(fields.reason, {
        label: 'What was wrong?',
        placeholder: 'the time should be Friday',
        hint: 'It stays on record with the promise as it was entered.',
      }),
    ],
  });
}
