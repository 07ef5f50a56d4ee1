import { calendarOf } from '../../domain/calendars.js';
import type { MemberId, WorkspaceId } from '../../domain/people.js';
import { askedOf, openCommitments, openHandoff, type Scene } from '../../domain/scene.js';
import { localDate } from '../../domain/working-time/wall-clock.js';
import type { Notice } from '../notices.js';
import type { Clock, Reading } from '../ports.js';
import type { Work } from '../work.js';

type Digest = Extract<Notice, { kind: 'digest' }>;
export type IssueNotice = Exclude<Notice, Digest>;

/** A notice with everything that it says, as it stands now. */
export type Telling =
  | { about: 'issue'; to: MemberId; notice: IssueNotice; scene: Scene }
  | { about: 'work'; to: MemberId; notice: Digest; work: Work };

/**
 * Reads what a notice says at the moment of telling it. Null: it is no longer true, so nobody is
 * told. A reminder goes to whoever owns the issue now.
 */
export const prepareNotice =
  ({ reading, clock }: { reading: Reading; clock: Clock }) =>
  async (workspaceId: WorkspaceId, to: MemberId, notice: Notice): Promise<Telling | null> => {
    if (notice.kind === 'digest') {
      const work = await reading.work(workspaceId, to);
      const isToday = work && todayOf(work, clock.now()) === notice.day;
      return isToday ? { about: 'work', to, notice, work } : null;
    }
    const scene = await reading.scene(workspaceId, { by: 'issue', id: notice.issueId }, [to]);
    if (!scene) return null;
    const receiver = whoHears(scene, to, notice, clock.now());
    return receiver === null ? null : { about: 'issue', to: receiver, notice, scene };
  };

function todayOf({ workspace, member }: Work, now: Date): string {
  return localDate(calendarOf(workspace, member).zone, now);
}

function whoHears(scene: Scene, to: MemberId, notice: IssueNotice, now: Date): MemberId | null {
  switch (notice.kind) {
    case 'handshake':
    case 'declined':
    case 'promised-for-you':
      return to;
    case 'expired':
      return stillWaitsForGiver(scene, notice.handoffId) ? to : null;
    case 'customer-message':
      return isDraft(scene, notice.commitmentId) ? to : null;
    case 'reminder':
      return whoIsReminded(scene, to, { ...notice, now });
  }
}

/** Whether an expired offer is where its giver left it: not offered again, taken or ended since. */
function stillWaitsForGiver(scene: Scene, handoffId: string): boolean {
  const { state, ownerId } = scene.issue;
  const expired = scene.handoffs.find(({ id }) => id === handoffId);
  return state === 'open' && !openHandoff(scene) && expired?.giverId === ownerId;
}

const isDraft = (scene: Scene, commitmentId: string): boolean =>
  scene.commitments.some(({ id, state }) => id === commitmentId && state === 'draft');

function whoIsReminded(
  scene: Scene,
  to: MemberId,
  { reminder, subjectId, now }: Extract<Notice, { kind: 'reminder' }> & { now: Date },
): MemberId | null {
  const promise = openCommitments(scene).find(({ id }) => id === subjectId);
  const { state, ownerId, nextContactAt } = scene.issue;
  switch (reminder) {
    case 'nudge':
      // One that was held until the morning says nothing new where the promise lapsed meanwhile.
      return promise && promise.dueAt > now ? ownerId : null;
    case 'due':
      return promise ? ownerId : null;
    case 'lapsed':
      return promise ? to : null;
    case 'half-time':
      return askedOf(scene, subjectId).includes(to) && openHandoff(scene)?.id === subjectId
        ? to
        : null;
    case 'contact': {
      const isDue = nextContactAt !== null && nextContactAt <= now;
      return state === 'open' && isDue && openCommitments(scene).length === 0 ? ownerId : null;
    }
  }
}
