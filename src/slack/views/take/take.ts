import type { MemberId } from '../../../domain/people.js';
import { may, rolesOf } from '../../../domain/permissions.js';
import type { Take, TakeState } from '../../../domain/records.js';
import { openCommitments, openHandoff, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { context, header, quote, row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { counted, lineOf, named, nameOf, textIn, urgency } from '../words.js';

/** A request for an issue, as the owner who was asked sees it now. */
export function takeMessage(scene: Scene, takeId: string, memberId: MemberId, now: Date): Message {
  const take = scene.takes.find(({ id }) => id === takeId);
  if (!take) return sentence(say`This request is not here any more.`);
  return take.state === 'asked'
    ? openRequest(scene, take, { memberId, now })
    : sentence(endings[take.state](scene, take));
}

function openRequest(scene: Scene, take: Take, reader: Onlooker): Message {
  const until = sayWhen(take.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const promises = openCommitments(scene).length;
  const along = promises > 0 ? `, with ${counted(promises, 'open promise')}` : '';
  return message([
    header(nameOf(lineOf(scene))),
    section(
      say`${person(take.askedBy)} asks you for this issue. ${bold(urgency(scene.issue.priority))}. Please answer by ${bold(until)}.`,
    ),
    quote('Their next step', textIn(scene, take.readBackId)),
    ...row(answersTo(scene, take, reader)),
    context(say`It is yours until you hand it over; then it is theirs${along}.`),
  ]);
}

/** Hand over and keep, as far as `memberId` may; what is on offer elsewhere cannot be handed over. */
export function answersTo(scene: Scene, { id: value }: Take, { memberId }: Onlooker) {
  const roles = rolesOf(scene, memberId);
  const about = nameOf(lineOf(scene));
  const mayHandOver = may('handOver', roles) && openHandoff(scene) === null;
  const handOver = { action: actions.handOver, value };
  const keep = { action: actions.refuseTake, value };
  return [
    ...(mayHandOver ? [button('Hand it over', handOver, { style: 'primary', about })] : []),
    ...(may('refuseTake', roles) ? [button('Keep it', keep, { about })] : []),
  ];
}

const endings: Record<Exclude<TakeState, 'asked'>, (scene: Scene, take: Take) => Mrkdwn> = {
  'handed-over': (scene, { askedBy }) =>
    say`You handed ${named(lineOf(scene))} over to ${person(askedBy)}, who had asked for it.`,
  refused: (scene, { askedBy }) =>
    say`You kept ${named(lineOf(scene))}. ${person(askedBy)}, who had asked for it, has been told.`,
  withdrawn: (scene, { askedBy }) =>
    say`${person(askedBy)} does not ask for ${named(lineOf(scene))} any more. There is nothing left to do for you.`,
  expired: (scene, { askedBy }) =>
    say`${person(askedBy)} asked you for ${named(lineOf(scene))}, and the time to answer is over. ${whoseNow(scene)}`,
  overtaken: (scene, { askedBy }) =>
    say`${person(askedBy)} asked you for ${named(lineOf(scene))}, and something else happened before you answered. ${whoseNow(scene)}`,
};

const whoseNow = ({ issue }: Scene): Mrkdwn => say`It is with ${person(issue.ownerId)} now.`;
