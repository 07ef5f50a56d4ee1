import { handoffMoves } from '../../domain/handoff.js';
import type { MemberId } from '../../domain/people.js';
import { may, rolesOf } from '../../domain/permissions.js';
import type { Handoff, HandoffState, Receiver } from '../../domain/records.js';
import { receiversOf, type Scene } from '../../domain/scene.js';
import { sayWhen } from '../dates/say-when.js';
import { actions } from '../ids.js';
import { bold, type Mrkdwn, person, say } from '../mrkdwn.js';
import { context, header, row, section, sections, type ShownBlock } from './blocks.js';
import { button } from './buttons.js';
import { type Onlooker, zoneOf } from './clocks.js';
import { message, type Message, sentence } from './message.js';
import { noteBlocks } from './note.js';
import { promiseLines } from './promises.js';
import { declineReasons, lineOf, nameOf, named, urgency } from './words.js';

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

/** Accept and decline, as far as `memberId` may. */
export function answerButtons(scene: Scene, handoff: Handoff, memberId: MemberId) {
  const roles = rolesOf(scene, memberId);
  const about = nameOf(lineOf(scene));
  const value = handoff.id;
  const accept = { action: actions.acceptOffer, value };
  const decline = { action: actions.declineOffer, value };
  return row([
    ...(may(handoffMoves.accept.verb, roles)
      ? [button('Accept…', accept, { style: 'primary', about })]
      : []),
    ...(may(handoffMoves.decline.verb, roles) ? [button('Decline…', decline, { about })] : []),
  ]);
}

function openOffer(scene: Scene, handoff: Handoff, reader: Onlooker): ShownBlock[] {
  const { giverId, endsAt } = handoff;
  const until = sayWhen(endsAt, zoneOf(scene, reader.memberId), reader.now);
  const promises = promiseLines(scene, reader);
  return [
    header(nameOf(lineOf(scene))),
    section(
      say`${person(giverId)} offers you this issue. ${bold(urgency(scene.issue.priority))}. Please answer by ${bold(until)}.`,
    ),
    ...noteBlocks(scene, handoff),
    ...(promises.length > 0 ? sections([bold('Promises that come with it'), ...promises]) : []),
    ...answerButtons(scene, handoff, reader.memberId),
    context(say`It stays with ${person(giverId)} until you accept.`),
  ];
}

function howItEnded(scene: Scene, handoff: Handoff, mine: Receiver): Mrkdwn {
  const issue = named(lineOf(scene));
  if (mine.state === 'accepted') return say`You took ${issue}, from ${person(handoff.giverId)}.`;
  if (mine.state === 'declined')
    return say`You declined ${issue}${mine.reasonKind ? ` (${declineReasons[mine.reasonKind]})` : ''}. ${person(handoff.giverId)} has been told.`;
  if (handoff.acceptedBy !== null)
    return say`${person(handoff.acceptedBy)} took ${issue}, so there is nothing left to do for you.`;
  return say`${endings[handoff.state](handoff.giverId)}: ${issue}. There is nothing left to do for you.`;
}

const endings: Record<HandoffState, (giver: MemberId) => Mrkdwn> = {
  offered: (giver) => say`${person(giver)} has not had an answer from the others yet`,
  accepted: (giver) => say`${person(giver)} found a new owner`,
  declined: (giver) => say`It stayed with ${person(giver)}`,
  countered: (giver) => say`It went back to ${person(giver)} with a condition`,
  withdrawn: (giver) => say`${person(giver)} withdrew the offer`,
  expired: (giver) => say`The offer of ${person(giver)} ran out before anybody took it`,
};
