import { isUnconfirmed, lastHandshake } from '../../domain/handoff/correction.js';
import { isIntroductionDue } from '../../domain/handoff/introduction.js';
import { isWaitingForGiver, waitingForGiver } from '../../domain/handoff/untaken.js';
import { ownContactAt } from '../../domain/issue/next-contact.js';
import type { MemberId } from '../../domain/people.js';
import { hearerFor } from '../../domain/reminders/ladder.js';
import { isActedUpon } from '../../domain/reminders/reminder.js';
import {
  askedOf,
  openCommitments,
  openHandoff,
  openTakes,
  plannedFollowUp,
  type Scene,
} from '../../domain/scene.js';
import { isUnanswered } from '../../domain/take/clock.js';
import type { IssueNotice, Notice } from '../notices.js';

/**
 * Who hears a notice that was written to `to`; null: what it asks is settled, or was never so. A
 * reminder goes to whoever owns the issue now, or stands in for them.
 */
export function whoHears(
  scene: Scene,
  to: MemberId,
  notice: IssueNotice,
  now: Date,
): MemberId | null {
  switch (notice.kind) {
    case 'handshake':
    case 'declined':
    case 'countered':
    case 'read-back':
    case 'correction-confirmed':
    case 'take-ended':
    case 'custody':
    case 'offered-in-stead':
    case 'promised-for-you':
    case 'objected':
      return to;
    case 'amended':
      return isAsked(scene, notice.handoffId, to) ? to : null;
    case 'corrected':
      return isCorrectionOpen(scene, notice.handoffId) ? to : null;
    case 'joined':
      return scene.issue.ownerId === to ? to : null;
    case 'opened-for-you':
      return scene.issue.state === 'open' && scene.issue.ownerId === to ? to : null;
    case 'introduction':
      return scene.handoffs.some(
        (each) => each.id === notice.handoffId && isIntroductionDue(scene, each),
      )
        ? to
        : null;
    case 'reopened':
      return scene.issue.state === 'open' ? to : null;
    case 'expired':
      return waitingForGiver(scene)?.id === notice.handoffId ? to : null;
    case 'unclear-promise':
    case 'customer-message':
      return isDraft(scene, notice.commitmentId) ? to : null;
    case 'reminder':
      return whoIsReminded(scene, to, { ...notice, now });
  }
}

const isAsked = (scene: Scene, handoffId: string, member: MemberId): boolean =>
  openHandoff(scene)?.id === handoffId && askedOf(scene, handoffId).includes(member);

const isCorrectionOpen = (scene: Scene, handoffId: string): boolean =>
  scene.handoffs.some((each) => each.id === handoffId && isUnconfirmed(scene, each));

const isReadBackMissing = (scene: Scene, handoffId: string): boolean => {
  const last = lastHandshake(scene);
  return last?.id === handoffId && last.readBackId === null;
};

const isDraft = (scene: Scene, commitmentId: string): boolean =>
  scene.commitments.some(({ id, state }) => id === commitmentId && state === 'draft');

function whoIsReminded(
  scene: Scene,
  to: MemberId,
  { reminder, subjectId, now }: Extract<Notice, { kind: 'reminder' }> & { now: Date },
): MemberId | null {
  const promise = openCommitments(scene).find(({ id }) => id === subjectId);
  switch (reminder) {
    case 'nudge':
      // Once the promise lapsed, the reminder that it is due says it better.
      return promise && promise.dueAt > now ? hearerFor(scene, now) : null;
    case 'due':
      return promise ? hearerFor(scene, now) : null;
    case 'lapsed':
      return isLapsed(scene, subjectId) && to !== scene.issue.ownerId ? to : null;
    case 'phone-them': {
      const isStill = isLapsed(scene, subjectId) || isContactAlone(scene, subjectId, now);
      const { priority, ownerId } = scene.issue;
      return isStill && priority === 'p1' && to !== ownerId ? to : null;
    }
    case 'follow-up':
      return plannedFollowUp(scene)?.id === subjectId ? hearerFor(scene, now) : null;
    case 'half-time':
      return isAsked(scene, subjectId, to) ? to : null;
    case 'returned':
      return waitingForGiver(scene)?.id === subjectId ? hearerFor(scene, now) : null;
    case 'untaken':
      return isWaitingForGiver(scene) && waitingForGiver(scene)?.id === subjectId ? to : null;
    case 'read-back':
    case 'read-back-missing':
      return isReadBackMissing(scene, subjectId) ? to : null;
    case 'correction':
      return isCorrectionOpen(scene, subjectId) ? to : null;
    case 'asked-for':
      return openTakes(scene).some(({ id }) => id === subjectId) ? hearerFor(scene, now) : null;
    case 'unanswered':
      return scene.takes.some((take) => take.id === subjectId && isUnanswered(scene, take))
        ? to
        : null;
    case 'contact':
      return isContactMissed(scene, now) ? hearerFor(scene, now) : null;
    case 'contact-missed':
      return isContactAlone(scene, subjectId, now) && to !== scene.issue.ownerId ? to : null;
  }
}

/** Whether a promise that fell due still waits for somebody to do something about it. */
const isLapsed = (scene: Scene, commitmentId: string): boolean =>
  openCommitments(scene).some((each) => each.id === commitmentId && !isActedUpon(scene, each));

/** Whether the issue's own next contact was missed, and no promise speaks of it. */
const isContactAlone = (scene: Scene, issueId: string, now: Date): boolean =>
  scene.issue.id === issueId && isContactMissed(scene, now) && openCommitments(scene).length === 0;

function isContactMissed(scene: Scene, now: Date): boolean {
  const contactAt = ownContactAt(scene);
  return scene.issue.state === 'open' && contactAt !== null && contactAt <= now;
}
