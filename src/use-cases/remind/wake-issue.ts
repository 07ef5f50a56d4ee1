import { calendarIn } from '../../domain/calendars.js';
import { SYSTEM, type WorkspaceId } from '../../domain/people.js';
import { leadFor, type Reminder } from '../../domain/reminder.js';
import type { Scene } from '../../domain/scene.js';
import { type Awakening, wake } from '../../domain/wake.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import type { Answer } from '../answers.js';
import { noSuchIssue, refusal } from '../decisions.js';
import { type Addressed, RANK } from '../notices.js';
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
          ];
          return { answer: { kind: 'woken', number }, change: woken.change, notices, living: [] };
        },
      },
    );

function remind(scene: Scene, { kind, memberId, subjectId, at }: Reminder, now: Date): Addressed {
  const issueId = scene.issue.id;
  return {
    to: memberId,
    notice: { kind: 'reminder', reminder: kind, issueId, subjectId },
    rank: isUrgent(scene) ? RANK.urgent : RANK.reminder,
    notBefore: inHours(scene, memberId, now),
    slot: { kind, subjectId, slot: at.toISOString() },
  };
}

/** The giver hears with what can be done next, and one lead. */
function tellExpired(scene: Scene, { expired }: Awakening, now: Date): Addressed[] {
  if (!expired) return [];
  const rank = isUrgent(scene) ? RANK.urgent : RANK.reminder;
  const about = { kind: 'expired', issueId: scene.issue.id, handoffId: expired.id } as const;
  const tell = (to: string, who: 'giver' | 'lead'): Addressed => ({
    to,
    notice: { ...about, for: who },
    rank,
    notBefore: inHours(scene, to, now),
    slot: { kind: `expired-${who}`, subjectId: expired.id, slot: expired.endsAt.toISOString() },
  });
  const lead = leadFor(scene, now, expired.giverId);
  return [tell(expired.giverId, 'giver'), ...(lead ? [tell(lead, 'lead')] : [])];
}

/** Reminders keep people's hours; a P1 does not wait for them. */
function inHours(scene: Scene, memberId: string, now: Date): Date {
  if (isUrgent(scene)) return now;
  return nextWorkingInstant(calendarIn(scene, memberId), now) ?? now;
}

const isUrgent = (scene: Scene): boolean => scene.issue.priority === 'p1';
