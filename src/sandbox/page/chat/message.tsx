import type { ShownMessage } from '../../protocol.js';
import { Avatar } from '../avatar.js';
import { BlockList } from '../blocks/block-list.js';
import { SurfaceProvider } from '../blocks/surface-provider.js';
import { act } from '../session.js';
import { useAppState } from '../state.js';
import { Mrkdwn } from '../text/mrkdwn.js';
import { MessageFiles } from './message-files.js';
import { MessageTime } from './message-time.js';
import { MessageTools } from './message-tools.js';
import { Reactions } from './reactions.js';
import { ThreadLink } from './thread-link.js';

interface MessageProps {
  conversation: string;
  message: ShownMessage;
  /** Follows closely on a message of the same author: without picture and name. */
  compact?: boolean;
  /** Inside the thread's own panel, where the count of replies says nothing new. */
  inThread?: boolean;
}

export function Message({ conversation, message, compact = false, inThread }: MessageProps) {
  const author = useAppState((state) =>
    state.workspace?.people.find(({ id }) => id === message.userId),
  );
  const isBot = author?.kind === 'bot';
  const look = ['message', compact && 'compact', message.ephemeral && 'ephemeral'];
  return (
    <article
      class={look.filter(Boolean).join(' ')}
      data-ts={message.ts}
      aria-label={author ? `Message from ${author.realName}` : 'Message'}
    >
      <div class="message-side">
        {compact ? <MessageTime ts={message.ts} short /> : author && <Avatar person={author} />}
      </div>
      <div class="message-main">
        {message.ephemeral && <EphemeralMark conversation={conversation} ts={message.ts} />}
        {!compact && (
          <header class="message-head">
            <strong>{author?.realName ?? 'Unknown'}</strong>
            {isBot && <span class="tag">app</span>}
            <MessageTime ts={message.ts} />
            {message.edited && <Edited />}
          </header>
        )}
        <MessageBody conversation={conversation} message={message} />
        {compact && message.edited && <Edited />}
        <MessageFiles files={message.files} />
        <Reactions conversation={conversation} message={message} />
        {!inThread && message.replies.length > 0 && (
          <ThreadLink conversation={conversation} message={message} />
        )}
      </div>
      <MessageTools conversation={conversation} message={message} />
    </article>
  );
}

function MessageBody({ conversation, message }: MessageProps) {
  return (
    <SurfaceProvider place={{ conversation, ts: message.ts }}>
      {message.blocks.length > 0 ? (
        <BlockList blocks={message.blocks} />
      ) : (
        <Mrkdwn text={message.text} />
      )}
    </SurfaceProvider>
  );
}

function Edited() {
  return <span class="quiet small">(edited)</span>;
}

function EphemeralMark({ conversation, ts }: { conversation: string; ts: string }) {
  return (
    <p class="ephemeral-mark">
      Only visible to you
      <button
        type="button"
        class="link-button"
        onClick={() => void act({ kind: 'dismiss', conversation, ts })}
      >
        Dismiss
      </button>
    </p>
  );
}
