import { may, rolesOf } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { fitting, say } from '../../mrkdwn.js';
import { preformatted, section, soleRow } from '../blocks.js';
import { button } from '../buttons.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, optionalText, whatOf } from '../words.js';

/** Most characters of the reason within the message to the customer. */
const LONGEST_REASON = 1500;

/** The message to the customer about a later time, ready to copy. The promise moves when they were told. */
export function customerMessage(
  scene: Scene,
  draft: Commitment,
  { memberId, now }: Onlooker,
): Message {
  const value = draft.id;
  const told = [
    button('I posted it', { action: actions.toldPosted, value }),
    button('I phoned', { action: actions.toldPhoned, value }),
    button('I mailed it', { action: actions.toldMailed, value }),
  ];
  return message([
    section(
      say`For the customer of ${named(lineOf(scene))}, ready to copy. The promise moves once they know; press how you told them.`,
    ),
    preformatted(wordsToCustomer(scene, draft, { memberId, now })),
    ...soleRow(may('postpone', rolesOf(scene, memberId)) ? told : []),
  ]);
}

function wordsToCustomer(scene: Scene, draft: Commitment, { memberId, now }: Onlooker): string {
  const former = scene.commitments.find(({ id }) => id === draft.replacesId);
  const zone = scene.customer.zone ?? zoneOf(scene, memberId);
  const what = draft.kind === 'first-response' ? 'our answer' : `this: ${whatOf(scene, draft)}`;
  const promised = former
    ? `We promised you ${what}, by ${sayWhen(former.dueAt, zone, now)}.`
    : `We promised you ${what}.`;
  const sorry =
    former && former.dueAt < now
      ? 'We did not keep that, and we are sorry.'
      : 'We will not be able to keep that time, and we are sorry to ask for more.';
  const reason = fitting(optionalText(scene, draft.reasonId) ?? '', LONGEST_REASON);
  return [
    `Hello ${fitting(scene.customer.name, 150)},`,
    '',
    `${promised} ${sorry}`,
    `The reason: ${reason}`,
    `You will have it by ${sayWhen(draft.dueAt, zone, now)}.`,
  ].join('\n');
}
