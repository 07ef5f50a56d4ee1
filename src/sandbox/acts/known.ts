import type { Known } from '../elements/value.js';
import { asFile } from '../shapes/file.js';
import { findFile } from '../workspace/files.js';
import type { Workspace } from '../workspace/workspace.js';

/** What the values in that view or message may refer to. */
export const knownIn =
  (workspace: Workspace, where: string) =>
  (blockId: string, actionId: string): Known => ({
    offered: workspace.suggestions.of(where, { blockId, actionId }),
    fileOf(id) {
      const file = findFile(workspace, id);
      return file ? asFile(workspace, file) : null;
    },
  });
