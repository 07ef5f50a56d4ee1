import type { WorkspaceBlock } from '../limits/blocks.js';
import { elementsOf, withInner } from '../limits/unique-ids.js';
import type { Workspace } from './workspace.js';

/** The blocks with an id for every block and element that the app left without one, as Slack gives them. */
export function withIds(workspace: Workspace, sent: WorkspaceBlock[]): WorkspaceBlock[] {
  const blocks = structuredClone(sent);
  for (const block of withInner(blocks)) {
    block.block_id ??= workspace.newId('b');
    for (const element of elementsOf(block)) element.action_id ??= workspace.newId('a');
  }
  return blocks;
}
