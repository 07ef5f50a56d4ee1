import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { bold, say } from '../../../mrkdwn.js';
import { section, sections } from '../../blocks.js';
import { promiseLines } from '../../card/promises.js';
import type { Onlooker } from '../../clocks.js';
import { noteBlocks } from '../../handoff/note.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const readBackMetadata = z.object({ handoffId: z.string() });

/** What comes next, said after *I have it*. */
export function readBackForm(scene: Scene, handoff: Handoff, reader: Onlooker): ModalView {
  const about: z.infer<typeof readBackMetadata> = { handoffId: handoff.id };
  const promises = promiseLines(scene, reader);
  return form({
    id: forms.readBack,
    title: `Next step for #${scene.issue.number}`,
    submit: 'Say it',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}. It is yours; this is what you were given with it.`),
      ...noteBlocks(scene, handoff),
      ...(promises.length > 0
        ? sections([bold('The promises that came with it'), ...promises])
        : []),
      wordsInput(fields.readBack, {
        label: 'Your next step, and when',
        placeholder: 'In your own words, like: I call Chen today at 15:00 about the refund',
        hint: 'The giver reads it, and can see that nothing was lost on the way.',
      }),
    ],
  });
}
