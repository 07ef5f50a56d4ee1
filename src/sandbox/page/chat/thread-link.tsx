import type { ShownMessage } from '../../protocol.js';
import { openAside } from '../session.js';
import { useAppState } from '../state.js';
import { threadReadUpTo } from '../threads-read.js';
import { unreadReply } from '../unread.js';

interface ThreadLinkProps {
  conversation: string;
  message: ShownMessage;
}

/** Opens the replies of a message; marked while one of them is unread. */
export function ThreadLink({ conversation, message }: ThreadLinkProps) {
  const { ts, replies } = message;
  const readerId = useAppState((state) => state.as);
  const isOpen = useAppState(({ aside }) => aside?.kind === 'thread' && aside.ts === ts);
  const readUpTo = threadReadUpTo(readerId, { conversation, ts });
  const isUnread = !isOpen && unreadReply(message, { readerId, readUpTo }) !== null;
  return (
    <button
      type="button"
      class={isUnread ? 'thread-link unread' : 'thread-link'}
      onClick={() => openAside({ kind: 'thread', conversation, ts })}
    >
      {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
      {isUnread && ', new'}
    </button>
  );
}
