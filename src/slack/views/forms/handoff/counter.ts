import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const counterMetadata = z.object({ handoffId: z.string() });

/** "I take it if …": on what condition somebody would take what is offered to them. */
export function counterForm(scene: Scene, handoff: Handoff): ModalView {
  const about: z.infer<typeof counterMetadata> = { handoffId: handoff.id };
  return form({
    id: forms.counter,
    title: `Condition for #${scene.issue.number}`,
    submit: 'Tell them',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}. It goes back to ${person(handoff.giverId)}, who hears at once and can offer it to you anew.`,
      ),
      wordsInput(fields.condition, {
        label: 'I take it if …',
        placeholder: 'somebody calls Chen before noon',
      }),
    ],
  });
}
