import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Commitment } from '../../../domain/records.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { COMMAND, fields, forms } from '../../ids.js';
import { code, say } from '../../mrkdwn.js';
import { type FormBlock, section } from '../blocks.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { lineOf, named, whatOf } from '../words.js';
import { choiceInput, form, wordsInput } from './form.js';

/** Which issue, and which of its promises the form settles. */
export const resolveMetadata = z.object({ issueId: z.string(), promises: z.array(z.string()) });

/** As many promises as one form can settle: each takes two blocks, and 3,000 characters hold their ids. */
const MOST_PROMISES = 45;

/** How an open promise can be settled when its issue is resolved. */
const settledAs = { kept: 'kept', cancelled: 'no longer needed by the customer' } as const;

/** Resolves an issue: what was done, and how each open promise was settled. */
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
      ...(open.length > settled.length ? [tooMany(scene, open.length - settled.length)] : []),
    ],
  });
}

function settlement(scene: Scene, commitment: Commitment, reader: Onlooker): FormBlock[] {
  const isLapsed = commitment.dueAt < reader.now;
  const due = bothClocks(scene, commitment.dueAt, reader);
  const { id } = commitment;
  return [
    choiceInput(`${fields.settledAs}${id}`, {
      label: `Promised: ${whatOf(scene, commitment)}, by ${due}`,
      choices: settledAs,
    }),
    wordsInput(`${fields.settledWhy}${id}`, {
      label: `Why? (${whatOf(scene, commitment)})`,
      hint: isLapsed
        ? 'Its time is over: please say why, whichever you choose.'
        : 'Only needed if the customer no longer needs it.',
      isShort: true,
      isOptional: !isLapsed,
    }),
  ];
}

function tooMany(scene: Scene, left: number): FormBlock {
  const command = code(`${COMMAND} kept ${scene.issue.number}`);
  return section(say`${left} more promises are open. Please settle those first, with ${command}.`);
}
