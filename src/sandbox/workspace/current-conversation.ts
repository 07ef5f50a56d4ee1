import type { WorkspaceBlock } from '../limits/blocks.js';
import type { UsableElement } from '../limits/elements.js';
import { elementsOf, withInner } from '../limits/unique-ids.js';

/** Fills the menus that ask for it with the conversation in which the form was asked for. */
export function chooseCurrent(blocks: WorkspaceBlock[], channelId: string | null): void {
  if (channelId === null) return;
  for (const element of withInner(blocks).flatMap(elementsOf)) choose(element, channelId);
}

function choose(element: UsableElement, channelId: string): void {
  if (element.type === 'conversations_select' && element.default_to_current_conversation) {
    element.initial_conversation ??= channelId;
  }
  // Of several, Slack prefers the current one to those that the app named.
  if (element.type === 'multi_conversations_select' && element.default_to_current_conversation) {
    element.initial_conversations = [channelId];
  }
}
