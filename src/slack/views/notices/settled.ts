import type { Scene } from '../../../domain/scene.js';
import type { IssueNotice, Notice } from '../../../use-cases/notices.js';
import { person, say } from '../../mrkdwn.js';
import type { Onlooker } from '../clocks.js';
import { offerMessage } from '../handoff/offer.js';
import { type Message, sentence } from '../message.js';
import { lineOf, named } from '../words.js';
import { sinceThen } from './since-then.js';

/**
 * What is left of a notice once nothing is to be done about it: one sentence that keeps what it was
 * about. Null: what it told may be read again, so only its buttons go.
 */
export function settledNotice(scene: Scene, notice: IssueNotice, reader: Onlooker): Message | null {
  const issue = named(lineOf(scene));
  if (notice.kind === 'reminder') return settledReminder(scene, notice, reader);
  if (notice.kind === 'amended')
    return offerMessage(scene, notice.handoffId, reader.memberId, reader.now);
  if (notice.kind === 'expired')
    return sentence(say`Settled since: nobody took the offer of ${issue} in time.`);
  if (notice.kind !== 'customer-message' || !isDropped(scene, notice.commitmentId)) return null;
  return sentence(
    say`Settled since: the message to the customer of ${issue} about a later time is not needed any more.`,
  );
}

/** Whether a later time was never told to the customer: something else came of the promise. */
function isDropped({ commitments }: Scene, draftId: string): boolean {
  const draft = commitments.find(({ id }) => id === draftId);
  const former = commitments.find(({ id }) => id === draft?.replacesId);
  return draft?.state === 'entered-in-error' && former?.toldAt == null;
}

function settledReminder(
  scene: Scene,
  { reminder, subjectId }: Extract<Notice, { kind: 'reminder' }>,
  { memberId, now }: Onlooker,
): Message {
  const issue = named(lineOf(scene));
  if (reminder === 'half-time') return offerMessage(scene, subjectId, memberId, now);
  if (reminder === 'follow-up')
    return sentence(say`Settled since: whether the customer of ${issue} is satisfied.`);
  if (subjectId === scene.issue.id)
    return sentence(say`Settled since: the reminder to contact the customer of ${issue}.`);
  if (reminder === 'untaken')
    return sentence(
      say`Settled since: nobody took the offer of ${issue} in time. It is with ${person(scene.issue.ownerId)} now.`,
    );
  if (reminder === 'asked-for' || reminder === 'unanswered')
    return sentence(
      say`Settled since: the request for ${issue}. It is with ${person(scene.issue.ownerId)} now.`,
    );
  if (reminder === 'returned')
    return sentence(
      say`Settled since: the offer of ${issue} that came back. It is with ${person(scene.issue.ownerId)} now.`,
    );
  if (reminder === 'read-back' || reminder === 'read-back-missing' || reminder === 'correction')
    return sentence(say`Settled since: what comes next for ${issue} is clear.`);
  const promise = scene.commitments.find(({ id }) => id === subjectId);
  return sentence(
    promise ? sinceThen(scene, promise, now) : say`Settled since: the reminder about ${issue}.`,
  );
}
