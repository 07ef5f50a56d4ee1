import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import { fields, forms } from '../../ids.js';
import { person, say } from '../../mrkdwn.js';
import { section } from '../blocks.js';
import { form, personInput, wordsInput } from './form.js';

export const awayMetadata = z.object({ memberId: z.string() });

/** Goes away, or sets somebody away: from when, until when, and who covers. */
export function awayForm(
  memberId: MemberId,
  { by, coverId }: { by: MemberId; coverId: MemberId | null },
): ModalView {
  const about: z.infer<typeof awayMetadata> = { memberId };
  const isOwn = memberId === by;
  return form({
    id: forms.away,
    title: isOwn ? 'I am away' : 'Set somebody away',
    submit: 'Save',
    about,
    blocks: [
      section(
        isOwn
          ? say`Issues stay yours while you are away. Reminders go to whoever covers, else to a lead; you get no digest.`
          : say`For ${person(memberId)}, who will be told. Their issues stay theirs; reminders go to whoever covers, else to a lead.`,
      ),
      wordsInput(fields.from, {
        label: 'From',
        placeholder: 'mon · tomorrow · 24 dec · now',
        hint: 'Left empty: from now on. A day without a time is meant whole.',
        isShort: true,
        isOptional: true,
      }),
      wordsInput(fields.until, {
        label: 'Until',
        placeholder: 'fri · 3 jan · today 15:00',
        hint: `Read in ${isOwn ? 'your own' : 'their'} time zone; the last day is included.`,
        isShort: true,
      }),
      personInput(fields.cover, {
        label: 'Who could cover?',
        hint: 'They are asked first. Left empty: reminders go to a lead.',
        isOptional: true,
        chosen: coverId,
      }),
    ],
  });
}
