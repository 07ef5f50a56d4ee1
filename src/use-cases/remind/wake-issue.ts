import { isToldWithPack } from '../../domain/handoff/pack.js';
import { SYSTEM, type WorkspaceId } from '../../domain/people.js';
import { isOfPack, type Reminder } from '../../domain/reminders/reminder.js';
import { type Awakening, wake } from '../../domain/reminders/wake.js';
import type { Scene } from '../../domain/scene.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import type { Answer } from '../answers.js';
import { noSuchIssue, refusal } from '../decisions.js';
import { type Addressed, RANK } from '../notices.js';
import { remindOfPack } from '../pack/news.js';
import type { Desk } from '../ports.js';

/** Looks at one issue whose time has come: reminds, and ends an offer that nobody took. */
export const wakeIssue =
  (desk: Desk) =>
  (workspaceId: WorkspaceId, issueId: string): Promise<Answer> =>
    desk.rule(
      { workspaceId, by: SYSTEM, from: null, key: null },
      { by: 'issue', id: issueId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const { number } = scene.issue;
          const woken = wake(scene, act);
          if (!woken) return refusal({ why: 'changed-meanwhile', number });
          const notices = [
            ...woken.reminders.map((reminder) => remind(scene, reminder, act.now)),
            ...tellExpired(scene, woken, act.now),
            ...tellUnanswered(scene, woken, act.now),
          ];
          return { answer: { kind: 'woken', number }, change: woken.change, notices, living: [] };
        },
      },
    );

function remind(scene: Scene, reminder: Reminder, now: Date): Addressed {
  const { kind, memberId, subjectId, at, slot = at.toISOString() } = reminder;
  const issueId = scene.issue.id;
  if (isOfPack(kind))
    return remindOfPack(scene, { news: kind, packId: subjectId, to: memberId, slot }, now);
  return {
    to: memberId,
    notice: { kind: 'reminder', reminder: kind, issueId, subjectId },
    rank: isUrgent(scene) ? RANK.urgent : RANK.reminder,
    notBefore: inHours(scene, memberId, now),
    slot: { kind, subjectId, slot },
  };
}

/** The giver hears with what can be done next; the leads hear by reminders, one after the other. */
function tellExpired(scene: Scene, { expired }: Awakening, now: Date): Addressed[] {
  if (!expired) return [];
  const { id: handoffId, giverId, endsAt, packId } = expired;
  if (packId !== null && isToldWithPack(scene, expired))
    return [remindOfPack(scene, { news: 'pack-expired', packId, to: giverId, slot: 'once' }, now)];
  return [
    {
      to: giverId,
      notice: { kind: 'expired', issueId: scene.issue.id, handoffId },
      rank: isUrgent(scene) ? RANK.urgent : RANK.reminder,
      notBefore: inHours(scene, giverId, now),
      slot: { kind: 'expired', subjectId: handoffId, slot: endsAt.toISOString() },
    },
  ];
}

/** Whoever asked for the issue hears that the owner did not answer. */
function tellUnanswered(scene: Scene, { unanswered }: Awakening, now: Date): Addressed[] {
  return unanswered.map(({ id: takeId, askedBy, endsAt }) => ({
    to: askedBy,
    notice: { kind: 'take-ended', issueId: scene.issue.id, takeId },
    rank: isUrgent(scene) ? RANK.urgent : RANK.reminder,
    notBefore: inHours(scene, askedBy, now),
    slot: { kind: 'take-expired', subjectId: takeId, slot: endsAt.toISOString() },
  }));
}

/** Reminders keep people's hours; a P1 does not wait for them. */
function inHours(scene: Scene, memberId: string, now: Date): Date {
  if (isUrgent(scene)) return now;
  return nextWorkingInstant(calendarIn(scene, memberId), now) ?? now;
}

const isUrgent = (scene: Scene): boolean => scene.issue.priority === 'p1';
