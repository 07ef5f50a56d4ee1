import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import { asTyped } from '../../../dates/say-when.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { lineOf, named } from '../../words.js';
import { form } from '../form.js';
import { whenInput } from '../when.js';

export const contactMetadata = z.object({ issueId: z.string() });

/** Asks when the customer hears from us next; what the rhythm says stands there already. */
export function contactForm(scene: Scene, { memberId, now }: Onlooker): ModalView {
  const { id: issueId, number, nextContactAt } = scene.issue;
  const about: z.infer<typeof contactMetadata> = { issueId };
  const planned = nextContactAt ? asTyped(nextContactAt, zoneOf(scene, memberId), now) : '';
  return form({
    id: forms.planContact,
    title: `Next contact for #${number}`,
    submit: 'Plan it',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      whenInput('When does the customer hear from us next?', planned, { field: fields.contact }),
    ],
  });
}
