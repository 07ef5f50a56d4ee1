import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { declineReasons, lineOf, named } from '../../words.js';
import { choiceInput, form, personInput, wordsInput } from '../form.js';

export const declineMetadata = z.object({ handoffId: z.string() });

/** Says no to an offer, with why. */
export function declineForm(scene: Scene, handoff: Handoff): ModalView {
  const about: z.infer<typeof declineMetadata> = { handoffId: handoff.id };
  return form({
    id: forms.decline,
    title: `Decline #${scene.issue.number}`,
    submit: 'Decline',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}. It stays with ${person(handoff.giverId)}, who hears at once.`,
      ),
      choiceInput(fields.reasonKind, { label: 'Why not?', choices: declineReasons }),
      personInput(fields.suggested, {
        label: 'Who would be right?',
        placeholder: 'Choose a person',
        hint: 'If it is not your field. The giver can offer it to them in one step.',
        isOptional: true,
      }),
      wordsInput(fields.reason, {
        label: 'In a few words',
        placeholder: 'ask Cara, she knows their contract',
        isOptional: true,
      }),
    ],
  });
}
