import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { MemberId } from '../../../domain/people.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { fields, forms } from '../../ids.js';
import { say } from '../../mrkdwn.js';
import { section } from '../blocks.js';
import { counted, lineOf, named } from '../words.js';
import { form, peopleInput, wordsInput } from './form.js';

export const offerMetadata = z.object({ issueId: z.string() });

/** What is known of the offer before the form opens. */
export interface OfferPrefill {
  receivers?: readonly MemberId[];
  nextStep?: string;
  situation?: string;
  watchOut?: string;
}

/** Offers an issue: only whom to and the next step are needed. */
export function offerForm(scene: Scene, prefill: OfferPrefill = {}): ModalView {
  const about: z.infer<typeof offerMetadata> = { issueId: scene.issue.id };
  const promises = openCommitments(scene).length;
  const along = promises > 0 ? ` ${counted(promises, 'open promise')} will come along.` : '';
  return form({
    id: forms.offer,
    title: `Hand off #${scene.issue.number}`,
    submit: 'Offer',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}. It stays yours until somebody accepts.${along}`),
      peopleInput(fields.receivers, {
        label: 'Who could take it?',
        placeholder: 'Choose one or several people',
        hint: 'Of several, the first to accept takes it.',
        chosen: prefill.receivers,
      }),
      wordsInput(fields.nextStep, {
        label: 'Next step, and when',
        placeholder: 'call Chen at 3pm about the refund',
        typed: prefill.nextStep,
      }),
      wordsInput(fields.situation, {
        label: 'The situation, in a sentence or two',
        isOptional: true,
        typed: prefill.situation,
      }),
      wordsInput(fields.watchOut, {
        label: 'What to watch out for',
        isOptional: true,
        typed: prefill.watchOut,
      }),
    ],
  });
}
