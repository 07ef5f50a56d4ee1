import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Note } from '../../../../domain/handoff/note.js';
import { waitingForGiver } from '../../../../domain/handoff/untaken.js';
import type { MemberId } from '../../../../domain/people.js';
import { openCommitments, receiversOf, type Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { type FormBlock, quote, section } from '../../blocks.js';
import type { Onlooker } from '../../clocks.js';
import { draftNote } from '../../handoff/draft-note.js';
import { prospectBlocks } from '../../handoff/prospect.js';
import { counted, lineOf, named, optionalText } from '../../words.js';
import { form, peopleInput } from '../form.js';
import { noteInputs } from './note.js';

export const offerMetadata = z.object({ issueId: z.string() });

/** What is known of the offer before the form opens; left out: what Baton would suggest. */
export interface OfferPrefill {
  receivers?: readonly MemberId[];
  note?: Note;
}

/**
 * Offers an issue: only whom to and the next step are needed. The form is shown anew for each choice
 * of people, with until when the offer will stand.
 */
export function offerForm(
  scene: Scene,
  reader: Onlooker,
  { receivers = [], note = draftNote(scene, reader) }: OfferPrefill = {},
): ModalView {
  const about: z.infer<typeof offerMetadata> = { issueId: scene.issue.id };
  return form({
    id: forms.offer,
    title: `Hand off #${scene.issue.number}`,
    submit: 'Offer',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}. ${whatStays(scene, reader)}`),
      ...conditions(scene),
      peopleInput(fields.receivers, {
        label: 'Who could take it?',
        placeholder: 'Choose one or several people',
        hint: 'Of several, the first to accept takes it.',
        chosen: receivers,
        isWatched: true,
      }),
      ...prospectBlocks(scene, receivers, reader),
      ...noteInputs(note),
    ],
  });
}

function whatStays(scene: Scene, { memberId }: Onlooker) {
  const { ownerId } = scene.issue;
  const promises = openCommitments(scene).length;
  const along = promises > 0 ? ` ${counted(promises, 'open promise')} will come along.` : '';
  return memberId === ownerId
    ? say`It stays yours until somebody accepts.${along}`
    : say`You offer it in the stead of ${person(ownerId)}, whose it stays until somebody accepts.${along}`;
}

/** On what conditions the last offer would have been taken. */
function conditions(scene: Scene): FormBlock[] {
  const last = waitingForGiver(scene);
  if (!last) return [];
  return receiversOf(scene, last.id)
    .filter(({ state }) => state === 'countered')
    .flatMap(({ memberId, reasonId }) => [
      section(say`${person(memberId)} would take it on a condition.`),
      quote('They take it if', optionalText(scene, reasonId) ?? ''),
    ]);
}
