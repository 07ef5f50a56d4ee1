import type { ShownMessage, Sight } from '../protocol.js';

/** The ts of the oldest message of others that this person has not read in the conversation; null if all are read. */
export function firstUnread(sight: Sight, conversation: string): string | null {
  const count = sight.conversations.find(({ id }) => id === conversation)?.unread ?? 0;
  if (count === 0) return null;
  const ofOthers = sight.messages.filter(
    ({ userId, ephemeral }) => !ephemeral && userId !== sight.person.id,
  );
  return ofOthers.at(-count)?.ts ?? null;
}

/** The ts of the last reply by somebody else, if it is later than what was read of the thread. */
export function unreadReply(
  { replies }: Pick<ShownMessage, 'replies'>,
  { readerId, readUpTo }: { readerId: string; readUpTo: string },
): string | null {
  const last = replies.findLast(({ userId }) => userId !== readerId);
  return last && Number(last.ts) > Number(readUpTo) ? last.ts : null;
}
