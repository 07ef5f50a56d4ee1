import type { WorkspaceId } from '../../domain/people.js';
import type { Directory, People } from '../ports.js';
import type { refresh } from './refresh.js';

/** Once a night: whatever an event did not tell is put right from Slack's whole list. */
export const refreshAll =
  (parts: { people: People; directory: Directory; refresh: ReturnType<typeof refresh> }) =>
  async (workspaceId: WorkspaceId): Promise<void> => {
    for await (const { id, profile } of parts.directory.everybody())
      await parts.refresh(workspaceId, id, profile);
  };
