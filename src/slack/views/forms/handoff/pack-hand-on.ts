import type { ModalView } from '@slack/types';
import { z } from 'zod';

import type { MemberId } from '../../../../domain/people.js';
import type { Scene } from '../../../../domain/scene.js';
import type { InHand } from '../../../../use-cases/ports.js';
import { COMMAND, fields, forms } from '../../../ids.js';
import { code, say } from '../../../mrkdwn.js';
import { context, type FormBlock, section } from '../../blocks.js';
import type { Onlooker } from '../../clocks.js';
import { nextStepOf } from '../../pack/next-step.js';
import { numbers } from '../../pack/numbers.js';
import { brief, briefName, counted, lineOf } from '../../words.js';
import { form, personInput, wordsInput } from '../form.js';

/** The issues that the form shows, and the numbers of those that it does not. */
export const handOnMetadata = z.object({
  issues: z.array(z.string()),
  others: z.array(z.number()),
});

/** What is known before the form opens; `everythingTo`: who covers for whoever goes away. */
export interface HandOnPrefill {
  situation?: string;
  everythingTo?: MemberId | null;
}

/** As many numbers as the form carries along. */
const MOST_OTHERS = 100;

/** Spreads somebody's open issues over several people: each is offered to whoever is chosen for it. */
export function handOnForm(
  { scenes, offered, others }: InHand,
  reader: Onlooker,
  { situation = '', everythingTo = null }: HandOnPrefill = {},
): ModalView {
  const about: z.infer<typeof handOnMetadata> = {
    issues: scenes.map(({ issue }) => issue.id),
    others: others.slice(0, MOST_OTHERS),
  };
  return form({
    id: forms.handOn,
    title: 'Hand them on',
    submit: 'Offer',
    about,
    blocks: [
      section(
        say`${counted(scenes.length, 'open issue')} of yours. Each stays yours until whoever you choose accepts it.${alreadyOffered(offered)}`,
      ),
      personInput(fields.everythingTo, {
        label: 'Everything to',
        placeholder: 'Choose one person',
        hint: 'Whoever you choose beside an issue below gets that one instead.',
        isOptional: true,
        chosen: everythingTo,
      }),
      wordsInput(fields.situation, {
        label: 'Situation, for all',
        placeholder: 'I am away from Monday for two weeks',
        isOptional: true,
        typed: situation,
      }),
      ...scenes.map((scene) => issueInput(scene, reader)),
      ...(others.length > 0 ? [tooMany(others)] : []),
    ],
  });
}

function issueInput(scene: Scene, { memberId, now }: Onlooker): FormBlock {
  return personInput(`${fields.handedTo}${scene.issue.id}`, {
    label: briefName(lineOf(scene)),
    hint: `Next step: ${brief(nextStepOf(scene, memberId, now))}`,
    isOptional: true,
  });
}

const alreadyOffered = (offered: readonly number[]): string =>
  offered.length > 0 ? ` On offer already: ${numbers(offered)}.` : '';

function tooMany(others: readonly number[]): FormBlock {
  return context(
    say`There is room for ${counted(others.length, 'more issue')} in a second pack: ${numbers(others)}. Once these are offered, say ${code(`${COMMAND} handoff all`)} again.`,
  );
}
