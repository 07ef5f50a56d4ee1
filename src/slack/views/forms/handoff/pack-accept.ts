import type { ModalView } from '@slack/types';
import { z } from 'zod';

import { mayAcceptWithoutWords } from '../../../../domain/handoff/accept.js';
import type { PackLine } from '../../../../domain/handoff/pack.js';
import { fields, forms } from '../../../ids.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { divider, type FormBlock, section, sections } from '../../blocks.js';
import { promiseLines } from '../../card/promises.js';
import type { Onlooker } from '../../clocks.js';
import { noteBlocks } from '../../handoff/note.js';
import { counted, lineOf, named, urgency } from '../../words.js';
import { form, wordsInput } from '../form.js';

/** Which offers were read, and how they stood then. */
export const packAcceptMetadata = z.object({
  offers: z.array(z.object({ handoffId: z.string(), version: z.number() })),
});

/** What became of those that were tried before, and what was typed for the others, by handoff. */
export interface PackRereading {
  before?: FormBlock[];
  typed?: ReadonlyMap<string, string>;
}

/** Several handshakes in one form: each with its note, its promises and a line for one's next step. */
export function packAcceptForm(
  lines: readonly PackLine[],
  reader: Onlooker,
  { before = [], typed = new Map<string, string>() }: PackRereading = {},
): ModalView {
  const about: z.infer<typeof packAcceptMetadata> = {
    offers: lines.map(({ handoff }) => ({ handoffId: handoff.id, version: handoff.version })),
  };
  return form({
    id: forms.acceptFive,
    title: `Take over ${counted(lines.length, 'issue')}`,
    submit: 'Accept',
    about,
    blocks: [
      ...before,
      ...lines.flatMap((line) => offerBlocks(line, reader, typed.get(line.handoff.id))),
    ],
  });
}

function offerBlocks(
  { scene, handoff }: PackLine,
  reader: Onlooker,
  typed: string | undefined,
): FormBlock[] {
  const promises = promiseLines(scene, reader);
  const isOptional = mayAcceptWithoutWords(scene.issue);
  return [
    divider,
    section(
      say`${named(lineOf(scene))}, from ${person(handoff.giverId)}. ${bold(urgency(scene.issue.priority))}.`,
    ),
    ...noteBlocks(scene, handoff),
    ...(promises.length > 0
      ? sections([bold('These promises come with it'), ...promises])
      : [section(say`No open promises come with it.`)]),
    wordsInput(`${fields.readBackOf}${handoff.id}`, {
      label: `Your next step for #${scene.issue.number}, and when`,
      placeholder: 'In your own words, like: I call Chen today at 15:00 about the refund',
      hint: isOptional ? 'Left empty, you take the next step above as it stands.' : undefined,
      isOptional,
      typed,
    }),
  ];
}
