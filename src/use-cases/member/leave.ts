import type { Act } from '../../domain/act.js';
import { type MemberId, SYSTEM, type WorkspaceId } from '../../domain/people.js';
import type { Change } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import { leave as ruleLeave, type Leaving } from '../../domain/take/leaver.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import { minutes } from '../../domain/working-time/duration.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import type { Answer } from '../answers.js';
import { leaveForGood } from '../away/leave-for-good.js';
import type { AbsenceDesk } from '../away/ports.js';
import { decided, noSuchIssue } from '../decisions.js';
import { type Addressed, RANK, tellNow } from '../notices.js';
import type { Desk, Directory, Leavers } from '../ports.js';
import { overtakenNotices } from '../take/overtaken-notices.js';
import type { see } from './see.js';

/** An issue whose owner left, and nobody could hold it. */
export interface Unheld {
  workspaceId: WorkspaceId;
  issueId: string;
  leaverId: MemberId;
}

interface LeavingParts {
  desk: Desk;
  absences: AbsenceDesk;
  leavers: Leavers;
  directory: Directory;
  see: ReturnType<typeof see>;
  unheld: (left: Unheld) => void;
}

/**
 * Looks after what somebody left behind: their absences, and one issue after the other. What a crash
 * leaves undone is found the next time. Does nothing about members, nor about those who came back.
 */
export const leave =
  (parts: LeavingParts) =>
  async (workspaceId: WorkspaceId, leaverId: MemberId): Promise<void> => {
    await leaveForGood(parts.absences)(workspaceId, leaverId);
    for (const issueId of await parts.leavers.leftBy(workspaceId, leaverId)) {
      const about = { workspaceId, issueId };
      const first = await leaveIssue(parts.desk, about, { leaverId, fallbackId: null });
      if (!isUnheld(first)) continue;
      const fallbackId = await primaryOwner(parts, workspaceId);
      const second = await leaveIssue(parts.desk, about, { leaverId, fallbackId });
      if (isUnheld(second)) parts.unheld({ ...about, leaverId });
    }
  };

/** The same for everybody who left: at the start, and daily. */
export const leaveAll =
  ({ leavers, leave: leaveOne }: { leavers: Leavers; leave: ReturnType<typeof leave> }) =>
  async (workspaceId: WorkspaceId): Promise<void> => {
    for (const leaverId of await leavers.leavers(workspaceId))
      await leaveOne(workspaceId, leaverId);
  };

async function primaryOwner({ directory, see: meet }: LeavingParts, workspaceId: WorkspaceId) {
  const found = await directory.primaryOwner();
  if (found) await meet(workspaceId, found);
  return found;
}

const isUnheld = (answer: Answer): boolean =>
  answer.kind === 'refused' && answer.refusal.why === 'no-lead-available';

function leaveIssue(
  desk: Desk,
  { workspaceId, issueId }: { workspaceId: WorkspaceId; issueId: string },
  leaving: Leaving,
): Promise<Answer> {
  const { leaverId, fallbackId } = leaving;
  return desk.rule(
    { workspaceId, by: SYSTEM, from: null, key: null },
    { by: 'issue', id: issueId },
    {
      also: [leaverId, ...(fallbackId ? [fallbackId] : [])],
      missing: noSuchIssue(),
      decide: (scene, act) =>
        decided(ruleLeave(scene, act, leaving), (change) => ({
          notices: [
            ...tellHolder(scene, act, { change, leaverId }),
            ...tellGiver(act, change),
            ...overtakenNotices(act, change),
          ],
          answer: { kind: 'woken', number: change.issue.number },
        })),
    },
  );
}

/**
 * Whoever holds it now hears once a day of everything that one person left behind, and not before the
 * last of it is in their hands.
 */
function tellHolder(
  scene: Scene,
  act: Act,
  { change, leaverId }: { change: Change; leaverId: MemberId },
): Addressed[] {
  const { issue } = change;
  if (issue.ownerId === scene.issue.ownerId) return [];
  const isUrgent = issue.priority === 'p1';
  const soon = new Date(+act.now + minutes(1));
  const atWork = nextWorkingInstant(calendarIn(scene, issue.ownerId), soon) ?? soon;
  const day = act.now.toISOString().slice(0, 10);
  return [
    {
      to: issue.ownerId,
      notice: { kind: 'left-behind', fromId: leaverId },
      rank: isUrgent ? RANK.urgent : RANK.person,
      notBefore: isUrgent ? soon : atWork,
      slot: { kind: 'left-behind', subjectId: leaverId, slot: day },
    },
  ];
}

/** Nobody is left of those who were asked: the giver hears at once. */
function tellGiver(act: Act, { issue, handoffs }: Change): Addressed[] {
  return handoffs
    .filter(({ state }) => state === 'expired')
    .map(({ id: handoffId, giverId }) =>
      tellNow(giverId, { kind: 'expired', issueId: issue.id, handoffId }, act.now),
    );
}
