import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../../domain/records.js';
import { openCommitments, type Scene } from '../../../../domain/scene.js';
import { COMMAND, fields, forms } from '../../../ids.js';
import { code, say } from '../../../mrkdwn.js';
import { type FormBlock, section } from '../../blocks.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { brief, lineOf, named, toldHow, whatOf } from '../../words.js';
import { toldWhenInput } from '../commitment/told.js';
import { choiceInput, form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

/** Which issue, and which of its promises the form settles. */
export const resolveMetadata = z.object({ issueId: z.string(), promises: z.array(z.string()) });

/** As many promises as one form can settle: each takes three blocks of the hundred. */
const MOST_PROMISES = 30;

/** How an open promise can be settled: dropped is said with how the customer was told. */
export const settledAs = z.enum(['kept', 'cancelled', 'posted', 'phoned', 'mailed']);
const settlements: Record<z.infer<typeof settledAs>, string> = {
  kept: 'kept',
  cancelled: 'no longer needed by the customer',
  posted: `dropped: the customer was told ${toldHow.posted}`,
  phoned: `dropped: the customer was told ${toldHow.phoned}`,
  mailed: `dropped: the customer was told ${toldHow.mailed}`,
};

/** Resolves an issue: what was done, how each open promise was settled, and who asks afterwards. */
export function resolveForm(
  scene: Scene,
  reader: Onlooker,
  typed: { outcome?: string } = {},
): ModalView {
  const open = openCommitments(scene);
  const settled = open.slice(0, MOST_PROMISES);
  const about: z.infer<typeof resolveMetadata> = {
    issueId: scene.issue.id,
    promises: settled.map(({ id }) => id),
  };
  return form({
    id: forms.resolve,
    title: `Resolve #${scene.issue.number}`,
    submit: 'Resolve',
    about,
    blocks: [
      section(say`${named(lineOf(scene))}`),
      wordsInput(fields.outcome, {
        label: 'What was done?',
        placeholder: 'sent the corrected invoice, Chen confirmed',
        typed: typed.outcome,
      }),
      ...settled.flatMap((each) => settlement(scene, each, reader)),
      ...followUp(scene),
      ...(open.length > settled.length ? [tooMany(scene, open.length - settled.length)] : []),
    ],
  });
}

/** When we ask whether they are satisfied, or why nobody does. */
function followUp(scene: Scene): FormBlock[] {
  return [
    whenInput(`When do we ask whether ${brief(scene.customer.name)} is satisfied?`, undefined, {
      field: fields.followUp,
      isOptional: true,
      hint: 'Left empty: in three working days.',
    }),
    wordsInput(fields.noFollowUp, {
      label: 'Or why does nobody ask?',
      placeholder: 'they thanked us already',
      isShort: true,
      isOptional: true,
    }),
  ];
}

function settlement(scene: Scene, commitment: Commitment, reader: Onlooker): FormBlock[] {
  const isLapsed = commitment.dueAt < reader.now;
  const due = bothClocks(scene, commitment.dueAt, reader);
  const { id } = commitment;
  return [
    choiceInput(`${fields.settledAs}${id}`, {
      label: `Promised: ${whatOf(scene, commitment)}, by ${due}`,
      choices: settlements,
    }),
    wordsInput(`${fields.settledWhy}${id}`, {
      label: `Why? (${whatOf(scene, commitment)})`,
      hint: isLapsed
        ? 'Its time is over: please say why, whichever you choose.'
        : 'Only needed if it was not kept.',
      isShort: true,
      isOptional: !isLapsed,
    }),
    toldWhenInput(`${fields.settledWhen}${id}`, whatOf(scene, commitment)),
  ];
}

function tooMany(scene: Scene, left: number): FormBlock {
  const command = code(`${COMMAND} kept ${scene.issue.number}`);
  return section(say`${left} more promises are open. Please settle those first, with ${command}.`);
}
