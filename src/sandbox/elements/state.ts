import type { ViewOutput } from '@slack/bolt';

import type { WorkspaceBlock } from '../limits/blocks.js';
import type { UsableElement } from '../limits/elements.js';
import { elementsOf, withInner } from '../limits/unique-ids.js';
import type { Filled } from '../protocol.js';
import { type Impossible, type Known, valueOf } from './value.js';

/** `state.values` of a payload: block_id, then action_id. */
export type ViewState = ViewOutput['state']['values'];

/** The element of that block and action. */
export function findElement(
  blocks: WorkspaceBlock[],
  blockId: string,
  actionId: string,
): UsableElement | null {
  const block = withInner(blocks).find((one) => one.block_id === blockId);
  if (!block) return null;
  return elementsOf(block).find((element) => element.action_id === actionId) ?? null;
}

/** Every value on a view or message: what was filled in, else the initial values. */
export function stateOf(
  blocks: WorkspaceBlock[],
  filled: Filled,
  knownOf: (blockId: string, actionId: string) => Known,
): { values: ViewState } | Impossible {
  for (const [blockId, byAction] of Object.entries(filled)) {
    for (const actionId of Object.keys(byAction)) {
      if (!findElement(blocks, blockId, actionId)) {
        return { impossible: `There is no element ${actionId} in a block ${blockId} here.` };
      }
    }
  }
  const values: ViewState = {};
  for (const block of withInner(blocks)) {
    for (const element of elementsOf(block)) {
      const blockId = block.block_id ?? '';
      const actionId = element.action_id ?? '';
      const value = valueOf(element, filled[blockId]?.[actionId], knownOf(blockId, actionId));
      if (value === null) continue;
      if ('impossible' in value) return value;
      values[blockId] = { ...values[blockId], [actionId]: value };
    }
  }
  return { values };
}
