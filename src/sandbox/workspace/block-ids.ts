import type { WorkspaceBlock } from '../limits/blocks.js';
import type { Workspace } from './workspace.js';

/** The blocks with an id for every block and element that the app left without one, as Slack gives them. */
export const withIds = (workspace: Workspace, blocks: WorkspaceBlock[]): WorkspaceBlock[] =>
  blocks.map((block) => identified(workspace, { block_id: workspace.newId('b'), ...block }));

function identified(workspace: Workspace, block: WorkspaceBlock): WorkspaceBlock {
  const named = <Element extends { action_id?: string }>(element: Element) => ({
    action_id: workspace.newId('a'),
    ...element,
  });
  switch (block.type) {
    case 'actions':
      return { ...block, elements: block.elements.map(named) };
    case 'context_actions':
      return { ...block, elements: block.elements.map(named) };
    case 'input':
      return { ...block, element: named(block.element) };
    case 'section':
      return block.accessory && block.accessory.type !== 'image'
        ? { ...block, accessory: named(block.accessory) }
        : block;
    case 'header':
    case 'divider':
    case 'context':
    case 'image':
    case 'rich_text':
    case 'markdown':
    case 'table':
    case 'alert':
      return block;
  }
}
