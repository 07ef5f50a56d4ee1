import { greetedAs } from '../../../domain/customer/customer.js';
import { may, rolesOf } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { fitting, say } from '../../mrkdwn.js';
import { preformatted, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { message, type Message } from '../message.js';
import { brief, lineOf, named, optionalText, toldHow, whatOf } from '../words.js';

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
    button('Told earlier…', { action: actions.toldEarlier, value }),
  ];
  const former = scene.commitments.find(({ id }) => id === draft.replacesId) ?? null;
  const isWaiting = draft.state === 'draft' && may('postpone', rolesOf(scene, memberId));
  // What was said stays as it was said: it does not turn late by being looked at later.
  const at = former?.toldAt ?? now;
  return message([
    section(say`For the customer of ${named(lineOf(scene))}${whatNow(former)}${reached(scene)}`),
    preformatted(wordsToCustomer(scene, { draft, former }, { memberId, now: at })),
    ...row(isWaiting ? told : []),
  ]);
}

function whatNow(former: Commitment | null): string {
  return former?.toldHow
    ? `. They were told ${toldHow[former.toldHow]}, so the new time stands.`
    : ', ready to copy. The promise moves once they know; press how you told them.';
}

/** How the contact likes to be reached, where somebody told us. */
function reached({ customer: { contact } }: Scene): string {
  return contact?.reachedBy ? ` They like to be reached: ${brief(contact.reachedBy)}.` : '';
}

function wordsToCustomer(
  scene: Scene,
  { draft, former }: { draft: Commitment; former: Commitment | null },
  { memberId, now }: Onlooker,
): string {
  const zone = scene.customer.zone ?? zoneOf(scene, memberId);
  const what = draft.kind === 'first-response' ? 'our answer' : `this: ${whatOf(scene, draft)}`;
  const promised = former
    ? `We promised you ${what}, by ${sayWhen(former.dueAt, zone, now)}.`
    : `We promised you ${what}.`;
  const sorry =
    former && former.dueAt < now
      ? 'We did not keep that, and we are sorry.'
      : 'We will not be able to keep that time, and we are sorry to ask for more.';
  // Once they were told, the reason is that of the promise that moved.
  const { reasonId } = former?.toldAt ? former : draft;
  const reason = fitting(optionalText(scene, reasonId) ?? '', LONGEST_REASON);
  return [
    `Hello ${fitting(greetedAs(scene.customer), 150)},`,
    '',
    `${promised} ${sorry}`,
    `The reason: ${reason}`,
    `You will have it by ${sayWhen(draft.dueAt, zone, now)}.`,
  ].join('\n');
}
