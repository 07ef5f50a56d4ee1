import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { Note } from '../../../../domain/handoff/note.js';
import { prospectOf } from '../../../../domain/handoff/prospect.js';
import type { Handoff } from '../../../../domain/records.js';
import { askedOf, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { forms } from '../../../ids.js';
import { bold, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { noteOf } from '../../handoff/draft-note.js';
import { lineOf, named, people } from '../../words.js';
import { changedMeanwhile } from '../changed-meanwhile.js';
import { form } from '../form.js';
import { noteInputs } from './note.js';

/** Which offer is amended, and how it stood then. */
export const amendMetadata = z.object({ handoffId: z.string(), version: z.number() });

/** Changes the note of an open offer. `typed`: what the giver had written when it changed elsewhere. */
export function amendForm(
  scene: Scene,
  handoff: Handoff,
  { memberId, now }: Onlooker,
  typed: Note | null = null,
): ModalView {
  const about: z.infer<typeof amendMetadata> = { handoffId: handoff.id, version: handoff.version };
  const to = askedOf(scene, handoff.id);
  const until = sayWhen(prospectOf(scene, { now }, to).endsAt, zoneOf(scene, memberId), now);
  return form({
    id: forms.amend,
    title: `Amend offer of #${scene.issue.number}`,
    submit: 'Amend',
    about,
    blocks: [
      ...(typed === null ? [] : [changedMeanwhile]),
      section(
        say`${named(lineOf(scene))}, offered to ${people(to)}. They read it anew, and its time begins again: it will stand until ${bold(until)}.`,
      ),
      ...noteInputs(typed ?? noteOf(scene, handoff)),
    ],
  });
}
