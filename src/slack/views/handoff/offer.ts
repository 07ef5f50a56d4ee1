import type { ActionsBlock } from '@slack/types';

import { handoffMoves } from '../../../domain/handoff/moves.js';
import type { MemberId } from '../../../domain/people.js';
import { may, rolesOf } from '../../../domain/permissions.js';
import type { Handoff, HandoffState, Receiver } from '../../../domain/records.js';
import { receiversOf, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { context, header, row, section, sections, type ShownBlock } from '../blocks.js';
import { button } from '../buttons/button.js';
import { promiseLines } from '../card/promises.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { declineReasons, lineOf, nameOf, named, urgency } from '../words.js';
import { noteBlocks } from './note.js';

/** An offer, as the one of those asked who reads it sees it now. */
export function offerMessage(
  scene: Scene,
  handoffId: string,
  memberId: MemberId,
  now: Date,
): Message {
  const handoff = scene.handoffs.find(({ id }) => id === handoffId);
  const mine = receiversOf(scene, handoffId).find((receiver) => receiver.memberId === memberId);
  if (!handoff || !mine) return sentence(say`This offer is not here any more.`);
  const isOpen = handoff.state === 'offered' && mine.state === 'asked';
  return isOpen
    ? message(openOffer(scene, handoff, { memberId, now }))
    : sentence(howItEnded(scene, handoff, mine));
}

/** The answers to an offer, as far as `memberId` may: a P1 can be taken in one tap. */
export function answerButtons(scene: Scene, handoff: Handoff, memberId: MemberId): ActionsBlock[] {
  const roles = rolesOf(scene, memberId);
  const about = nameOf(lineOf(scene));
  const value = handoff.id;
  const isUrgent = scene.issue.priority === 'p1';
  const iHaveIt = { action: actions.iHaveIt, value: `${value}:${handoff.version}` };
  const accept = { action: actions.acceptOffer, value };
  const decline = { action: actions.declineOffer, value };
  const counter = { action: actions.counterOffer, value };
  const taking = [
    ...(isUrgent ? [button('I have it', iHaveIt, { style: 'primary', about })] : []),
    button('Accept…', accept, isUrgent ? { about } : { style: 'primary', about }),
  ];
  return row([
    ...(may(handoffMoves.accept.verb, roles) ? taking : []),
    ...(may(handoffMoves.decline.verb, roles) ? [button('Decline…', decline, { about })] : []),
    ...(may(handoffMoves.counter.verb, roles) ? [button('I take it if…', counter, { about })] : []),
  ]);
}

function openOffer(scene: Scene, handoff: Handoff, reader: Onlooker): ShownBlock[] {
  const { giverId, endsAt } = handoff;
  const until = sayWhen(endsAt, zoneOf(scene, reader.memberId), reader.now);
  const promises = promiseLines(scene, reader);
  return [
    header(nameOf(lineOf(scene))),
    section(
      say`${offeredBy(handoff)} this issue. ${bold(urgency(scene.issue.priority))}. Please answer by ${bold(until)}.`,
    ),
    ...noteBlocks(scene, handoff),
    ...(promises.length > 0 ? sections([bold('Promises that come with it'), ...promises]) : []),
    ...answerButtons(scene, handoff, reader.memberId),
    context(say`It stays with ${person(giverId)} until you accept.`),
  ];
}

/** Whoever offers it: the giver, or a lead in the stead of one who is silent. */
function offeredBy({ giverId, offeredBy: by }: Handoff): Mrkdwn {
  return by === giverId
    ? say`${person(giverId)} offers you`
    : say`${person(by)}, as a lead and in the stead of ${person(giverId)}, offers you`;
}

function howItEnded(scene: Scene, handoff: Handoff, mine: Receiver): Mrkdwn {
  const issue = named(lineOf(scene));
  if (mine.state === 'accepted') return say`You took ${issue}, from ${person(handoff.giverId)}.`;
  if (mine.state === 'declined')
    return say`You declined ${issue}${mine.reasonKind ? ` (${declineReasons[mine.reasonKind]})` : ''}. ${person(handoff.giverId)} has been told.`;
  if (mine.state === 'countered')
    return say`You would take ${issue} on a condition. ${person(handoff.giverId)} has been told.`;
  if (handoff.acceptedBy !== null)
    return say`${person(handoff.acceptedBy)} took ${issue}, so there is nothing left to do for you.`;
  return say`${endings[handoff.state](handoff)}: ${issue}. There is nothing left to do for you.`;
}

const endings: Record<HandoffState, (handoff: Handoff) => Mrkdwn> = {
  offered: ({ giverId }) => say`${person(giverId)} has not had an answer from the others yet`,
  accepted: ({ giverId }) => say`${person(giverId)} found a new owner`,
  declined: ({ giverId }) => say`It stayed with ${person(giverId)}`,
  countered: ({ giverId }) => say`It went back to ${person(giverId)} with a condition`,
  // A custody withdraws it as well: then it was not the giver who did.
  withdrawn: ({ giverId, endedBy }) => say`${person(endedBy ?? giverId)} withdrew the offer`,
  expired: ({ giverId }) => say`The offer of ${person(giverId)} ran out before anybody took it`,
};
