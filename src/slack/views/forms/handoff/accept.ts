import type { ModalView } from '@slack/types';
import { z } from 'zod';

import { mayAcceptWithoutWords } from '../../../../domain/handoff/accept.js';
import type { Handoff } from '../../../../domain/records.js';
import { openCommitments, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { fields, forms } from '../../../ids.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { section, sections } from '../../blocks.js';
import { promiseLines } from '../../card/promises.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { noteBlocks } from '../../handoff/note.js';
import { lineOf, named, urgency } from '../../words.js';
import { changedMeanwhile } from '../changed-meanwhile.js';
import { form, wordsInput } from '../form.js';
import { whenInput } from '../when.js';

/** Which offer was read, and how it stood then. */
export const acceptMetadata = z.object({ handoffId: z.string(), version: z.number() });

/** What was typed already, and whether the offer changed since. */
export interface Rereading {
  typed?: string;
  promise?: { what: string; when: string };
  changed?: boolean;
}

/** The handshake: the giver's note and the promises above an empty line for one's own next step. */
export function acceptForm(
  scene: Scene,
  handoff: Handoff,
  reader: Onlooker,
  { typed, promise, changed = false }: Rereading = {},
): ModalView {
  const promises = promiseLines(scene, reader);
  const about: z.infer<typeof acceptMetadata> = { handoffId: handoff.id, version: handoff.version };
  const isOptional = mayAcceptWithoutWords(scene.issue);
  return form({
    id: forms.accept,
    title: `Take over #${scene.issue.number}`,
    submit: 'Accept',
    about,
    blocks: [
      ...(changed ? [changedMeanwhile] : []),
      section(
        say`${named(lineOf(scene))}, from ${person(handoff.giverId)}. ${bold(urgency(scene.issue.priority))}.`,
      ),
      ...noteBlocks(scene, handoff),
      ...(promises.length > 0
        ? sections([bold('These promises come with it'), ...promises])
        : [section(say`No open promises come with it.`)]),
      wordsInput(fields.readBack, {
        label: 'Your next step, and when',
        placeholder: `In your own words, like: I call Chen about the refund ${byWhen(scene, reader)}`,
        hint: isOptional
          ? 'The giver reads it. Left empty, you take the next step above as it stands.'
          : 'The giver reads it, and can see that nothing was lost on the way.',
        isOptional,
        typed,
      }),
      wordsInput(fields.what, {
        label: 'Promise to the customer',
        placeholder: 'send the corrected invoice',
        hint: 'Only if you promise something new. It counts from the moment you accept.',
        isShort: true,
        isOptional: true,
        typed: promise?.what,
      }),
      whenInput('By when?', promise?.when, { isOptional: true }),
    ],
  });
}

/** The line is theirs to find; only the time of the first promise stands there already. */
function byWhen(scene: Scene, { memberId, now }: Onlooker): string {
  const first = openCommitments(scene).find(({ dueAt }) => dueAt > now);
  return first ? `by ${sayWhen(first.dueAt, zoneOf(scene, memberId), now)}` : 'today at 15:00';
}
