import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { quote, section } from '../../blocks.js';
import { lineOf, named, optionalText } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const correctMetadata = z.object({ handoffId: z.string() });

/** The giver puts right what whoever shook understood. */
export function correctForm(scene: Scene, handoff: Handoff): ModalView {
  const about: z.infer<typeof correctMetadata> = { handoffId: handoff.id };
  const { ownerId } = scene.issue;
  const said = optionalText(scene, handoff.readBackId);
  return form({
    id: forms.correct,
    title: `Correct #${scene.issue.number}`,
    submit: 'Correct',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))} stays with ${person(ownerId)}, who is asked to confirm what you put right.`,
      ),
      ...(said === null ? [] : [quote('Their next step', said)]),
      wordsInput(fields.correction, {
        label: 'What is to be put right?',
        placeholder: 'the refund was promised for Thursday, not Friday',
        typed: optionalText(scene, handoff.correctionId) ?? undefined,
      }),
    ],
  });
}
