import type { MemberId, WorkspaceId } from '../../domain/people.js';
import { addDays, localDate, momentOnDay } from '../../domain/working-time/wall-clock.js';
import type { Clock, People } from '../ports.js';
import type { see } from './see.js';

interface Showing {
  people: People;
  clock: Clock;
  see: ReturnType<typeof see>;
}

/**
 * A member's Home tab is kept fresh until their day ends. `isOpened`: it is shown at once; else they
 * only did something there, which shows that it is still open.
 */
export const showHome =
  ({ people, clock, see: meet }: Showing) =>
  async (
    workspaceId: WorkspaceId,
    memberId: MemberId,
    { isOpened }: { isOpened: boolean },
  ): Promise<void> => {
    const member = await meet(workspaceId, memberId);
    if (!member) return;
    const { zone } = member;
    const freshUntil = momentOnDay(zone, addDays(localDate(zone, clock.now()), 1), '00:00');
    await people.showHome(workspaceId, memberId, { freshUntil, isOpened });
  };
