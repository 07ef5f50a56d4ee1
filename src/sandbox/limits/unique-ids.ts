import * as z from 'zod';

import type { WorkspaceBlock } from './blocks.js';
import type { UsableElement } from './elements.js';

/** Blocks with those that lie within them: the cards of a carousel, the children of a container. */
export const withInner = (blocks: WorkspaceBlock[]): WorkspaceBlock[] =>
  blocks.flatMap((block) => [block, ...innerBlocks(block)]);

function innerBlocks(block: WorkspaceBlock): WorkspaceBlock[] {
  if (block.type === 'carousel') return block.elements;
  return block.type === 'container' ? block.child_blocks : [];
}

/** Every element of a block that a person can use; those of inner blocks are theirs. */
export function elementsOf(block: WorkspaceBlock): UsableElement[] {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return block.elements;
    case 'input':
      return [block.element];
    case 'section':
      return block.accessory && block.accessory.type !== 'image' ? [block.accessory] : [];
    case 'card':
      return block.actions ?? [];
    case 'header':
    case 'divider':
    case 'context':
    case 'image':
    case 'rich_text':
    case 'markdown':
    case 'table':
    case 'data_table':
    case 'carousel':
    case 'container':
    case 'task_card':
    case 'plan':
    case 'video':
    case 'alert':
      return [];
  }
}

/** Refuses two blocks with one block_id, and two elements of a block with one action_id. */
export const withUniqueIds = <Block extends WorkspaceBlock>(blocks: z.ZodType<Block[]>) =>
  blocks.superRefine((sent, context) => {
    const blockIds = new Set<string>();
    sent.forEach((outer, index) => {
      for (const block of withInner([outer])) {
        if (block.block_id !== undefined && blockIds.has(block.block_id)) {
          const message = `\`block_id\` already exists: ${block.block_id}`;
          context.addIssue({ code: 'custom', message, path: [index, 'block_id'] });
        }
        if (block.block_id !== undefined) blockIds.add(block.block_id);

        const actionIds = elementsOf(block).flatMap((element) => element.action_id ?? []);
        const twice = actionIds.find((actionId, at) => actionIds.indexOf(actionId) !== at);
        if (twice !== undefined) {
          const message = `\`action_id\` already exists: ${twice}`;
          context.addIssue({ code: 'custom', message, path: [index] });
        }
      }
    });
  });
