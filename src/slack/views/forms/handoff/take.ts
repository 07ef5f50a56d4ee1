import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Scene } from '../../../../domain/scene.js';
import type { Unreachable } from '../../../../domain/take/custody.js';
import { fields, forms } from '../../../ids.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { type FormBlock, section, sections } from '../../blocks.js';
import { promiseLines } from '../../card/promises.js';
import type { Onlooker } from '../../clocks.js';
import { whyNotAsked } from '../../take/unreachable.js';
import { lineOf, named, urgency } from '../../words.js';
import { changedMeanwhile } from '../changed-meanwhile.js';
import { form, wordsInput } from '../form.js';

/** Which issue, what passed with it as it was read, and whether its owner is asked. */
export const takeMetadata = z.object({
  issueId: z.string(),
  terms: z.number(),
  asks: z.boolean(),
});

/** Why it would be custody (null: the owner is asked), and what was typed already. */
export interface TakeReading {
  because: Unreachable | null;
  typed?: string;
  changed?: boolean;
}

/** Asks the owner for an issue; a lead takes it into custody where the owner cannot be asked. */
export function takeForm(
  scene: Scene,
  reader: Onlooker,
  { because, typed, changed = false }: TakeReading,
): ModalView {
  const { id: issueId, number, terms, priority, ownerId } = scene.issue;
  const about: z.infer<typeof takeMetadata> = { issueId, terms, asks: because === null };
  const promises = promiseLines(scene, reader);
  return form({
    id: forms.take,
    title: `Take over #${number}`,
    submit: because ? 'Take it' : 'Ask for it',
    about,
    blocks: [
      ...(changed ? [changedMeanwhile] : []),
      section(
        say`${named(lineOf(scene))}, owned by ${person(ownerId)}. ${bold(urgency(priority))}.`,
      ),
      ...(promises.length > 0
        ? sections([bold('These promises come with it'), ...promises])
        : [section(say`No open promises come with it.`)]),
      ...(because ? custody(scene, because, { reader, typed }) : request(scene, typed)),
    ],
  });
}

function request({ issue }: Scene, typed: string | undefined): FormBlock[] {
  return [
    section(say`${person(issue.ownerId)} is asked, and owns it until they hand it over to you.`),
    wordsInput(fields.readBack, {
      label: 'Your next step, and when',
      placeholder: 'In your own words, like: I call Chen today at 15:00 about the refund',
      hint: 'The owner reads it. It is your side of the handshake.',
      typed,
    }),
  ];
}

function custody(
  scene: Scene,
  because: Unreachable,
  { reader, typed }: { reader: Onlooker; typed: string | undefined },
): FormBlock[] {
  return [
    section(
      say`${whyNotAsked(scene, because, reader)}, so they cannot be asked. As a lead you take it into custody: it is yours at once, and the reason stands on record.`,
    ),
    wordsInput(fields.reason, {
      label: 'Why do you take it?',
      placeholder: 'Chen has been waiting since noon and nobody is there',
      typed,
    }),
  ];
}
