import type { ModalView } from '@slack/types';

import { isIntroductionDue } from '../../../../domain/handoff/introduction.js';
import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { actions } from '../../../ids.js';
import { say } from '../../../mrkdwn.js';
import { plain, preformatted, row, section } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import type { Onlooker } from '../../clocks.js';
import { introductionWords } from '../../handoff/introduction.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, nameOf } from '../../words.js';

/** To whoever shook: a draft to the customer. It is theirs to send; Baton writes to no customer. */
export function introductionNotice(
  scene: Scene,
  handoff: Handoff,
  { memberId, now }: Onlooker,
): Message {
  const about = nameOf(lineOf(scene));
  const sent = { action: actions.introduced, value: handoff.id };
  const isDue = isIntroductionDue(scene, handoff) && handoff.acceptedBy === memberId;
  return message([
    section(
      say`To introduce yourself to the customer of ${named(lineOf(scene))}, ready to copy and to put into your own words.${firstWord(scene)}`,
    ),
    preformatted(introductionWords([{ scene, handoff }], 'receiver', now)),
    ...row(isDue ? [button('I sent it', sent, { about })] : []),
  ]);
}

/** The same for the giver, who may send it instead. */
export function introductionModal(scene: Scene, handoff: Handoff, { now }: Onlooker): ModalView {
  return {
    type: 'modal',
    title: plain('Introduce them', 24),
    close: plain('Close', 24),
    blocks: [
      section(
        say`For the customer of ${named(lineOf(scene))}, ready to copy and to put into your own words.${firstWord(scene)}`,
      ),
      preformatted(introductionWords([{ scene, handoff }], 'giver', now)),
    ],
  };
}

/** Nobody is introduced as the next one to somebody who does not know of the first. */
const firstWord = ({ updates }: Scene): string =>
  updates.length === 0
    ? ' Nobody has told them anything yet, so say first that their message has arrived.'
    : '';
