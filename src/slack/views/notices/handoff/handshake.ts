import type { Button } from '@slack/types';

import { correctable, isUnconfirmed } from '../../../../domain/handoff/correction.js';
import { isIntroductionDue } from '../../../../domain/handoff/introduction.js';
import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { actions } from '../../../ids.js';
import { type Mrkdwn, person, say } from '../../../mrkdwn.js';
import { quote, row, section, type ShownBlock } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import type { Onlooker } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, nameOf, textIn } from '../../words.js';

/** To the giver: somebody took the issue, and this is how they understood it. */
export function handshakeNotice(scene: Scene, handoff: Handoff, reader: Onlooker): Message | null {
  const { acceptedBy } = handoff;
  if (acceptedBy === null) return null;
  return message([
    section(
      say`${person(acceptedBy)} took ${named(lineOf(scene))}. It is theirs now, with its promises and reminders.${laterOn(handoff)}`,
    ),
    ...readBackBlocks(scene, handoff, reader),
  ]);
}

/** To the giver: after *I have it*, what comes next. */
export function readBackNotice(scene: Scene, handoff: Handoff, reader: Onlooker): Message | null {
  const { acceptedBy } = handoff;
  if (acceptedBy === null) return null;
  return message([
    section(say`${person(acceptedBy)} says what comes next for ${named(lineOf(scene))}.`),
    ...readBackBlocks(scene, handoff, reader),
  ]);
}

function laterOn({ readBackId }: Handoff): string {
  return readBackId === null ? ' They say what comes next within 15 minutes.' : '';
}

/** The read-back with what was put right of it, and the way to put it right. */
function readBackBlocks(scene: Scene, handoff: Handoff, reader: Onlooker): ShownBlock[] {
  const { readBackId, nextStepId, correctionId } = handoff;
  if (readBackId === null) return [];
  return [
    readBackId === nextStepId
      ? quote('They take your next step as it stands', textIn(scene, nextStepId))
      : quote('Their next step', textIn(scene, readBackId)),
    ...(correctionId === null
      ? []
      : [
          quote('You put right', textIn(scene, correctionId)),
          section(confirmation(scene, handoff)),
        ]),
    ...row(receiptButtons(scene, handoff, reader)),
  ];
}

function confirmation(scene: Scene, handoff: Handoff): Mrkdwn {
  if (handoff.confirmedAt !== null) return say`They confirmed it.`;
  return isUnconfirmed(scene, handoff)
    ? say`They are asked to confirm it.`
    : say`The issue went on before they confirmed it.`;
}

/** The giver may put it right, and introduce whoever took over to the customer, who knows the giver. */
function receiptButtons(scene: Scene, handoff: Handoff, { memberId, now }: Onlooker): Button[] {
  if (!correctable(scene, { by: memberId, from: null, now }, handoff.id).ok) return [];
  const about = nameOf(lineOf(scene));
  const correct = { action: actions.correctReadBack, value: handoff.id };
  const introduce = { action: actions.introduceThem, value: handoff.id };
  return [
    button('Correct…', correct, { about }),
    ...(isIntroductionDue(scene, handoff)
      ? [button('Introduce them yourself…', introduce, { about })]
      : []),
  ];
}
