import { rolesOf } from '../../../domain/permissions.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import type { Notice } from '../../../use-cases/notices.js';
import { COMMAND } from '../../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { inStead } from '../away/in-stead.js';
import { row, section } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { leadButtons } from '../buttons/lead.js';
import { buttonsForPromise } from '../buttons/promise.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, urgency, whatOf } from '../words.js';
import { followUpDue } from './follow-up.js';
import { handoffReminders } from './handoff/reminders.js';
import { phoneThem } from './phone-them.js';
import { askedForReminder, unansweredForLead } from './take/reminders.js';

type Reminder = Extract<Notice, { kind: 'reminder' }>;

/** A reminder about one thing, with what can be done about it; null: there is no such thing now. */
export function reminderMessage(
  scene: Scene,
  { reminder, subjectId }: Reminder,
  reader: Onlooker,
): Message | null {
  switch (reminder) {
    case 'nudge':
    case 'due':
    case 'lapsed':
      return ofCommitment(scene, { reminder, subjectId }, reader);
    case 'contact':
      return contactDue(scene, reader);
    case 'contact-missed':
      return contactMissedForLead(scene, reader);
    case 'phone-them':
      return phoneThem(scene, subjectId, reader);
    case 'follow-up':
      return ofFollowUp(scene, subjectId, reader);
    case 'half-time':
    case 'returned':
    case 'untaken':
    case 'read-back':
    case 'read-back-missing':
    case 'correction':
      return ofHandoff(scene, { reminder, subjectId }, reader);
    case 'asked-for':
    case 'unanswered':
      return ofTake(scene, { reminder, subjectId }, reader);
  }
}

function ofCommitment(
  scene: Scene,
  { reminder, subjectId }: { reminder: 'nudge' | 'due' | 'lapsed'; subjectId: string },
  reader: Onlooker,
): Message | null {
  const commitment = scene.commitments.find(({ id }) => id === subjectId);
  if (!commitment) return null;
  const view = reminder === 'lapsed' ? lapsedForLead : ofPromise;
  return view(scene, commitment, reader);
}

function ofHandoff(
  scene: Scene,
  { reminder, subjectId }: { reminder: keyof typeof handoffReminders; subjectId: string },
  reader: Onlooker,
): Message | null {
  const handoff = scene.handoffs.find(({ id }) => id === subjectId);
  return handoff ? handoffReminders[reminder](scene, handoff, reader) : null;
}

function ofTake(
  scene: Scene,
  { reminder, subjectId }: { reminder: 'asked-for' | 'unanswered'; subjectId: string },
  reader: Onlooker,
): Message | null {
  const take = scene.takes.find(({ id }) => id === subjectId);
  if (!take) return null;
  const view = reminder === 'asked-for' ? askedForReminder : unansweredForLead;
  return view(scene, take, reader);
}

function ofFollowUp(scene: Scene, subjectId: string, reader: Onlooker): Message | null {
  const followUp = scene.followUps.find(({ id }) => id === subjectId);
  return followUp ? followUpDue(scene, followUp, reader) : null;
}

/** What whoever hears in the owner's stead can do. */
const inSteadButtons = ['update', 'promise', 'show'] as const;

/** To the owner or whoever stands in, ahead of the due time and at it. */
function ofPromise(scene: Scene, commitment: Commitment, reader: Onlooker): Message {
  const member = reader.memberId;
  const isOwner = member === scene.issue.ownerId;
  return message([
    section(howItStands(scene, commitment, reader)),
    ...inStead(scene, reader),
    ...row([
      ...buttonsForPromise(scene, commitment, { member, wanted: ['keep', 'postpone'] }),
      ...buttonsFor(scene, rolesOf(scene, member), isOwner ? ['handOff'] : inSteadButtons),
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
    ...row(leadButtons(scene, reader)),
  ]);
}

/** To the owner or whoever stands in, when the customer is to hear from us and no promise says what. */
function contactDue(scene: Scene, reader: Onlooker): Message | null {
  const { waitingUntil, nextContactAt } = scene.issue;
  const contactAt = waitingUntil ?? nextContactAt;
  if (!contactAt) return null;
  const at = bothClocks(scene, contactAt, reader);
  const issue = named(lineOf(scene));
  return message([
    section(
      waitingUntil === null
        ? say`It is time to contact the customer of ${issue}: they were to hear from us by ${at}.`
        : say`You are waiting for the customer of ${issue} until ${at}. Nothing came that Baton knows of; please ask them, or wait on with ${code(`${COMMAND} wait ${scene.issue.number} until fri`)}.`,
    ),
    ...inStead(scene, reader),
    ...row(buttonsFor(scene, rolesOf(scene, reader.memberId), ['update', 'promise', 'resolve'])),
  ]);
}

/** To one lead after the other: the customer was to hear from us, and has not. */
function contactMissedForLead(scene: Scene, reader: Onlooker): Message | null {
  const { nextContactAt, ownerId, priority } = scene.issue;
  if (!nextContactAt) return null;
  return message([
    section(
      say`For you as a lead: the customer of ${named(lineOf(scene))} (${urgency(priority)}) was to hear from us by ${bothClocks(scene, nextContactAt, reader)}, and has not. ${person(ownerId)} owns it and knows; they may need a hand.`,
    ),
    ...row(leadButtons(scene, reader)),
  ]);
}
