import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { UpdateKind } from '../../../../domain/records.js';
import { openCommitments, type Scene } from '../../../../domain/scene.js';
import { fields, forms } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { type FormBlock, section } from '../../blocks.js';
import { updateDraft } from '../../customer/update-draft.js';
import { lineOf, named, toldHow, updateKinds } from '../../words.js';
import { choiceInput, form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

export const updateKind = z.enum(['answer', 'time', 'promise', 'help', 'progress', 'apology']);

/** `draftOf`: the kind whose draft stands in the form; null: none does. */
export const updateMetadata = z.object({ issueId: z.string(), draftOf: updateKind.nullable() });

/** What was filled in so far. */
export interface UpdateFilled {
  kind?: UpdateKind | null;
  draftOf?: UpdateKind | null;
  words?: string;
}

/**
 * Records what the customer was told, and what it was worth to them. The form is shown anew for each
 * kind, with a draft where nothing was typed, and with what that kind asks for.
 */
export function updateForm(scene: Scene, filled: UpdateFilled = {}): ModalView {
  const { kind = null, draftOf = null, words = '' } = filled;
  const about: z.infer<typeof updateMetadata> = { issueId: scene.issue.id, draftOf };
  return form({
    id: forms.update,
    title: `Update #${scene.issue.number}`,
    submit: 'Save',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      choiceInput(fields.kind, {
        label: 'What kind of update is it?',
        choices: updateKinds,
        hint: 'Left empty, it counts as progress. The first four keep a first response.',
        isOptional: true,
        chosen: kind ?? undefined,
        isWatched: true,
      }),
      wordsInput(wordsField(draftOf), {
        label: 'What was the customer told?',
        placeholder: 'the refund is on its way and arrives on Friday',
        typed: words,
      }),
      choiceInput(fields.how, { label: 'How?', choices: toldHow, isOptional: true }),
      ...whatComesNext(scene, kind),
    ],
  });
}

/** The words as the form holds them: a field of its own for each draft, or Slack would keep the old words. */
export const wordsField = (draftOf: UpdateKind | null): string =>
  draftOf === null ? fields.words : `${fields.words}:${draftOf}`;

/** The form for another kind: its draft takes the place of nothing, and of another draft as it was. */
export function updateFormFor(
  scene: Scene,
  { kind, draftOf, words }: Required<UpdateFilled>,
): ModalView {
  const isUntouched = words === '' || (draftOf !== null && words === updateDraft(scene, draftOf));
  return kind !== null && isUntouched
    ? updateForm(scene, { kind, draftOf: kind, words: updateDraft(scene, kind) })
    : updateForm(scene, { kind, draftOf, words });
}

/** A time or a promise can be made at once; else the next contact can be set, where none is promised. */
function whatComesNext(scene: Scene, kind: UpdateKind | null): FormBlock[] {
  if (kind === 'time' || kind === 'promise')
    return [
      wordsInput(fields.what, {
        label: 'What did you promise?',
        placeholder: 'send the corrected invoice',
        hint: 'It counts at once, like any promise. Left empty, nothing is promised.',
        isShort: true,
        isOptional: true,
      }),
      whenInput('By when?', undefined, { isOptional: true }),
    ];
  if (openCommitments(scene).some((each) => each.kind === 'promise')) return [];
  return [
    whenInput('When do they hear from us next, if not by the rhythm?', undefined, {
      field: fields.contact,
      isOptional: true,
    }),
  ];
}
