import type { WorkspaceId } from '../../domain/people.js';
import type { Directory } from '../ports.js';
import type { leaveAll } from './leave.js';
import type { keepProfile } from './refresh.js';

interface RefreshingAll {
  directory: Directory;
  keep: ReturnType<typeof keepProfile>;
  leaveAll: ReturnType<typeof leaveAll>;
}

/**
 * Once a night: whatever an event did not tell is put right from Slack's whole list, and then whatever
 * those left behind who are not members any more.
 */
export const refreshAll =
  ({ directory, keep, leaveAll: lookAfter }: RefreshingAll) =>
  async (workspaceId: WorkspaceId): Promise<void> => {
    for await (const { id, profile } of directory.everybody()) await keep(workspaceId, id, profile);
    await lookAfter(workspaceId);
  };
