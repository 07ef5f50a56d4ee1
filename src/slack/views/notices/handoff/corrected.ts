import { isUnconfirmed } from '../../../../domain/handoff/correction.js';
import { may, rolesOf } from '../../../../domain/permissions.js';
import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { actions } from '../../../ids.js';
import { person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import type { Onlooker } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, nameOf, optionalText, textIn } from '../../words.js';

/** To whoever shook: the giver puts something right about their read-back. */
export function correctedNotice(
  scene: Scene,
  handoff: Handoff,
  { memberId }: Onlooker,
): Message | null {
  const { giverId, correctionId, readBackId, id: value } = handoff;
  if (correctionId === null) return null;
  const said = optionalText(scene, readBackId);
  const mayConfirm =
    isUnconfirmed(scene, handoff) && may('confirmCorrection', rolesOf(scene, memberId));
  const confirm = button(
    'Confirm',
    { action: actions.confirmCorrection, value },
    { style: 'primary', about: nameOf(lineOf(scene)) },
  );
  return message([
    section(
      say`${person(giverId)} puts something right about your next step for ${named(lineOf(scene))}. It stays yours.`,
    ),
    ...(said === null ? [] : [quote('You said', said)]),
    quote('They put right', textIn(scene, correctionId)),
    ...(handoff.confirmedAt === null ? [] : [section(say`You confirmed it.`)]),
    ...row(mayConfirm ? [confirm] : []),
  ]);
}

/** To the giver: whoever shook confirms the correction. */
export function correctionConfirmed(scene: Scene, handoff: Handoff): Message | null {
  const { acceptedBy, correctionId } = handoff;
  if (acceptedBy === null || correctionId === null) return null;
  return message([
    section(say`${person(acceptedBy)} confirms what you put right about ${named(lineOf(scene))}.`),
    quote('You put right', textIn(scene, correctionId)),
  ]);
}
