import { isUnconfirmed } from '../../../../domain/handoff/correction.js';
import { waitingForGiver } from '../../../../domain/handoff/untaken.js';
import { rolesOf } from '../../../../domain/permissions.js';
import type { Handoff, Receiver } from '../../../../domain/records.js';
import type { ReminderKind } from '../../../../domain/reminders/reminder.js';
import { receiversOf, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { actions } from '../../../ids.js';
import { bold, joined, type Mrkdwn, person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import { buttonsFor } from '../../buttons/issue.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { answerButtons } from '../../handoff/offer.js';
import { buttonsForReturned } from '../../handoff/returned.js';
import { message, type Message } from '../../message.js';
import { brief, declineReasons, lineOf, named, nameOf, textIn, urgency } from '../../words.js';
import { untakenForLead } from './untaken.js';

type View = (scene: Scene, handoff: Handoff, reader: Onlooker) => Message | null;

/** What each reminder about a handoff says; null: it is not so any more. */
export const handoffReminders = {
  'half-time': halfTime,
  returned,
  untaken: untakenForLead,
  'read-back': readBack,
  'read-back-missing': readBackMissing,
  correction,
} satisfies Partial<Record<ReminderKind, View>>;

/** To somebody who was asked, when half of the time of the offer is over. */
function halfTime(scene: Scene, handoff: Handoff, reader: Onlooker): Message | null {
  if (handoff.state !== 'offered') return null;
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  return message([
    section(
      say`${person(handoff.giverId)} is waiting for your answer: ${named(lineOf(scene))} is on offer to you until ${bold(until)}. The next step would be: ${brief(textIn(scene, handoff.nextStepId))}`,
    ),
    ...answerButtons(scene, handoff, reader.memberId),
  ]);
}

/** To the giver, or who stands in for them: what came back with a no, or with a condition, waits. */
function returned(scene: Scene, handoff: Handoff, { memberId }: Onlooker): Message | null {
  if (waitingForGiver(scene)?.id !== handoff.id) return null;
  const { ownerId } = scene.issue;
  const isMine = memberId === ownerId;
  const answers = receiversOf(scene, handoff.id).flatMap((each) => answerOf(each) ?? []);
  const whose = isMine
    ? say`came back to you and waits for what you do next.`
    : say`came back to ${person(ownerId)}, who is away, and waits for what happens next.`;
  return message([
    section(say`${named(lineOf(scene))} ${whose} ${joined(answers, ' ')}`),
    ...row(
      isMine
        ? buttonsForReturned(scene, handoff, memberId)
        : buttonsFor(scene, rolesOf(scene, memberId), ['show']),
    ),
  ]);
}

function answerOf({ memberId, state, reasonKind }: Receiver): Mrkdwn | null {
  if (state === 'countered') return say`${person(memberId)} would take it on a condition.`;
  if (state !== 'declined') return null;
  return say`${person(memberId)} declined${reasonKind ? ` (${declineReasons[reasonKind]})` : ''}.`;
}

/** To whoever took a P1 by *I have it*: what comes next? */
function readBack(scene: Scene, handoff: Handoff): Message | null {
  if (handoff.readBackId !== null) return null;
  const sayIt = { action: actions.readBack, value: handoff.id };
  return message([
    section(
      say`You took ${named(lineOf(scene))}. What do you do next, and when? ${person(handoff.giverId)} waits to read it.`,
    ),
    quote('Their next step was', textIn(scene, handoff.nextStepId)),
    ...row([button('Read back…', sayIt, { style: 'primary', about: nameOf(lineOf(scene)) })]),
  ]);
}

/** To a lead: who took a P1 by *I have it* has not said what comes next. */
function readBackMissing(
  scene: Scene,
  { acceptedBy, readBackId }: Handoff,
  { memberId }: Onlooker,
): Message | null {
  if (acceptedBy === null || readBackId !== null) return null;
  return message([
    section(
      say`For you as a lead: ${person(acceptedBy)} took ${named(lineOf(scene))} (${urgency(scene.issue.priority)}) half an hour ago and has not said what comes next. Please phone them.`,
    ),
    ...row(buttonsFor(scene, rolesOf(scene, memberId), ['show'])),
  ]);
}

/** To a lead: a correction was not confirmed for a working day. */
function correction(scene: Scene, handoff: Handoff, { memberId }: Onlooker): Message | null {
  const { acceptedBy, correctionId, giverId } = handoff;
  if (acceptedBy === null || correctionId === null || !isUnconfirmed(scene, handoff)) return null;
  return message([
    section(
      say`For you as a lead: ${person(giverId)} put something right about the next step of ${person(acceptedBy)} for ${named(lineOf(scene))}, a working day ago, and it is not confirmed. They may be at cross purposes.`,
    ),
    quote('What was put right', textIn(scene, correctionId)),
    ...row(buttonsFor(scene, rolesOf(scene, memberId), ['show'])),
  ]);
}
