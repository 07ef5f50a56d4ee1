import { rolesOf } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import { openHandoff, type Scene } from '../../../domain/scene.js';
import type { Notice } from '../../../use-cases/notices.js';
import { sayWhen } from '../../dates/say-when.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { row, section, soleRow } from '../blocks.js';
import { bothClocks, type Onlooker, zoneOf } from '../clocks.js';
import { buttonsFor } from '../issue-buttons.js';
import { message, type Message } from '../message.js';
import { answerButtons } from '../offer.js';
import { buttonsForPromise } from '../promise-buttons.js';
import { lineOf, named, textIn, urgency, brief, whatOf } from '../words.js';

type Reminder = Extract<Notice, { kind: 'reminder' }>;

/** A reminder about one thing, with what can be done about it; null: there is no such thing now. */
export function reminderMessage(
  scene: Scene,
  { reminder, subjectId }: Reminder,
  reader: Onlooker,
): Message | null {
  if (reminder === 'half-time') return halfTime(scene, subjectId, reader);
  if (reminder === 'contact') return contactDue(scene, reader);
  const commitment = scene.commitments.find(({ id }) => id === subjectId);
  if (!commitment) return null;
  return reminder === 'lapsed'
    ? lapsedForLead(scene, commitment, reader)
    : ofPromise(scene, commitment, reader);
}

/** To the owner, ahead of the due time and at it. */
function ofPromise(scene: Scene, commitment: Commitment, reader: Onlooker): Message {
  const member = reader.memberId;
  return message([
    section(howItStands(scene, commitment, reader)),
    ...soleRow([
      ...buttonsForPromise(scene, commitment, { member, wanted: ['keep', 'postpone'] }),
      ...buttonsFor(scene, rolesOf(scene, member), ['handOff']),
      ...buttonsForPromise(scene, commitment, { member, wanted: ['cancel'] }),
    ]),
  ]);
}

function howItStands(scene: Scene, commitment: Commitment, reader: Onlooker): Mrkdwn {
  const due = bothClocks(scene, commitment.dueAt, reader);
  const what = whatOf(scene, commitment);
  const issue = named(lineOf(scene));
  if (commitment.dueAt < reader.now)
    return say`A promise for ${issue} has lapsed: ${bold(what)}, was due ${due}. If it is not kept yet, please tell the customer why, and when.`;
  return commitment.dueAt > reader.now
    ? say`Promised for ${issue}: ${bold(what)}, by ${due}. If you need longer, the customer should hear it before then.`
    : say`A promise for ${issue} is due: ${bold(what)}, by ${due}. If it is not kept yet, please tell the customer why, and when.`;
}

function lapsedForLead(scene: Scene, commitment: Commitment, reader: Onlooker): Message {
  const due = bothClocks(scene, commitment.dueAt, reader);
  return message([
    section(
      say`For you as a lead: a promise for ${named(lineOf(scene))} (${urgency(scene.issue.priority)}) has lapsed: ${bold(whatOf(scene, commitment))}, due ${due}. ${person(scene.issue.ownerId)} owns it and knows; they may need a hand.`,
    ),
    ...row(buttonsFor(scene, rolesOf(scene, reader.memberId), ['show'])),
  ]);
}

/** To somebody who was asked, when half of the time of the offer is over. */
function halfTime(scene: Scene, handoffId: string, reader: Onlooker): Message | null {
  const handoff = openHandoff(scene);
  if (handoff?.id !== handoffId) return null;
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  return message([
    section(
      say`${person(handoff.giverId)} is waiting for your answer: ${named(lineOf(scene))} is on offer to you until ${bold(until)}. The next step would be: ${brief(textIn(scene, handoff.nextStepId))}`,
    ),
    ...answerButtons(scene, handoff, reader.memberId),
  ]);
}

/** To the owner, when the customer is to hear from us and no promise says what. */
function contactDue(scene: Scene, reader: Onlooker): Message | null {
  const { nextContactAt } = scene.issue;
  if (!nextContactAt) return null;
  return message([
    section(
      say`It is time to contact the customer of ${named(lineOf(scene))}: they were to hear from us by ${bothClocks(scene, nextContactAt, reader)}.`,
    ),
    ...row(buttonsFor(scene, rolesOf(scene, reader.memberId), ['update', 'promise', 'resolve'])),
  ]);
}
