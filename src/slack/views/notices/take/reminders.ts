import type { Take } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { COMMAND } from '../../../ids.js';
import { bold, code, person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import { leadButtons } from '../../buttons/lead.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { answersTo } from '../../take/take.js';
import { lineOf, named, textIn, urgency } from '../../words.js';
import { phoneFor } from '../phone-them.js';

/** When half of the time of a request is over: to the owner, or to whoever hears in their stead. */
export function askedForReminder(scene: Scene, take: Take, reader: Onlooker): Message | null {
  if (take.state !== 'asked') return null;
  const { ownerId, number } = scene.issue;
  const until = sayWhen(take.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const issue = named(lineOf(scene));
  const isOwner = ownerId === reader.memberId;
  const words = isOwner
    ? say`${person(take.askedBy)} is waiting for your answer: they ask you for ${issue}, until ${bold(until)}.`
    : say`${person(take.askedBy)} asks ${person(ownerId)} for ${issue}, until ${bold(until)}. You hear this because ${person(ownerId)} is away. Only they can hand it over: tell them if you can reach them; if not, a lead can take it with ${code(`${COMMAND} take ${number}`)} once the time is over.`;
  return message([
    section(words),
    quote('Their next step', textIn(scene, take.readBackId)),
    ...row(isOwner ? answersTo(scene, take, reader) : []),
  ]);
}

/** To one lead after the other: the owner did not answer a request, and nobody has acted since. */
export function unansweredForLead(scene: Scene, take: Take, reader: Onlooker): Message {
  const until = sayWhen(take.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const { ownerId, priority } = scene.issue;
  return message([
    section(
      say`For you as a lead: ${person(take.askedBy)} asked ${person(ownerId)} for ${named(lineOf(scene))} (${urgency(priority)}), and had no answer by ${until}. It is still ${person(ownerId)}'s.${phoneFor(scene, [ownerId])}`,
    ),
    quote('What would come next', textIn(scene, take.readBackId)),
    ...row(leadButtons(scene, reader)),
  ]);
}
