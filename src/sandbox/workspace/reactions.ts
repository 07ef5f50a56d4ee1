import type { Message } from './state.js';
import { tsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

interface Reaction {
  personId: string;
  /** Without colons: `eyes`. */
  name: string;
}

/** False if that person reacted like that already. */
export function addReaction(workspace: Workspace, message: Message, by: Reaction): boolean {
  const known = message.reactions.find((reaction) => reaction.name === by.name);
  if (known?.userIds.includes(by.personId)) return false;
  if (known) known.userIds.push(by.personId);
  else message.reactions.push({ name: by.name, userIds: [by.personId] });
  tell(workspace, message, { type: 'reaction_added', by });
  return true;
}

/** False if there is no such reaction. */
export function removeReaction(workspace: Workspace, message: Message, by: Reaction): boolean {
  const known = message.reactions.find((reaction) => reaction.name === by.name);
  if (!known?.userIds.includes(by.personId)) return false;
  known.userIds = known.userIds.filter((id) => id !== by.personId);
  message.reactions = message.reactions.filter(({ userIds }) => userIds.length > 0);
  tell(workspace, message, { type: 'reaction_removed', by });
  return true;
}

function tell(
  workspace: Workspace,
  message: Message,
  { type, by }: { type: 'reaction_added' | 'reaction_removed'; by: Reaction },
): void {
  workspace.changes.tell('messages', message.channelId);
  workspace.emit({
    type,
    user: by.personId,
    reaction: by.name,
    item_user: message.userId,
    item: { type: 'message', channel: message.channelId, ts: message.ts },
    event_ts: tsOf(workspace.clock.now()),
  });
}
