import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { lineOf, named } from '../../words.js';
import { form, wordsInput } from '../form.js';

export const reopenMetadata = z.object({ issueId: z.string() });

/** Opens a resolved issue again, with why. */
export function reopenForm(scene: Scene): ModalView {
  const { id: issueId, number, ownerId } = scene.issue;
  const about: z.infer<typeof reopenMetadata> = { issueId };
  return form({
    id: forms.reopen,
    title: `Reopen #${number}`,
    submit: 'Reopen',
    about,
    blocks: [
      section(
        say`${named(lineOf(scene))}. ${person(ownerId)} owned it and will again; if they are away or gone, a lead does.`,
      ),
      wordsInput(fields.reason, {
        label: 'Why is it open again?',
        placeholder: 'the corrected invoice is wrong as well',
      }),
    ],
  });
}
