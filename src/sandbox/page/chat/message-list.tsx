import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';

import type { ShownMessage } from '../../protocol.js';
import { useAppState } from '../state.js';
import { DirectoryContext } from '../text/directory.js';
import { dayKey, formatSlackDate } from '../text/slack-date.js';
import { instantOf } from '../time.js';
import { Message } from './message.js';
import { useStayAtEnd } from './stay-at-end.js';

/** Plain messages of one author closer together than this stand as one. */
const TOGETHER = 5 * 60;

interface MessageListProps {
  conversation: string;
  messages: ShownMessage[];
  inThread?: boolean;
}

/** Messages with a line at each new day; stays at the end unless one has scrolled up to read. */
export function MessageList({ conversation, messages, inThread = false }: MessageListProps) {
  const { zone, now } = useContext(DirectoryContext);
  const unreadFrom = useAppState((state) => !inThread && state.unreadFrom?.ts);
  const list = useStayAtEnd();
  return (
    <div ref={list} class="message-list" role="log" aria-live="polite" aria-label="Messages">
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayKey(instantOf(message.ts), zone);
        const newDay = !before || dayKey(instantOf(before.ts), zone) !== day;
        return (
          <Fragment key={message.ts}>
            {newDay && !inThread && (
              <div class="day-line" role="separator">
                <span>
                  {formatSlackDate(Number(message.ts), '{day_divider_pretty}', { zone, now })}
                </span>
              </div>
            )}
            {message.ts === unreadFrom && (
              <div class="day-line unread-line" role="separator">
                <span>New</span>
              </div>
            )}
            <Message
              conversation={conversation}
              message={message}
              compact={!newDay && message.ts !== unreadFrom && follows(message, before)}
              inThread={inThread}
            />
          </Fragment>
        );
      })}
    </div>
  );
}

function follows(message: ShownMessage, before: ShownMessage): boolean {
  return (
    before.userId === message.userId &&
    !before.ephemeral &&
    !message.ephemeral &&
    before.replies.length === 0 &&
    before.blocks.length === 0 &&
    message.blocks.length === 0 &&
    Number(message.ts) - Number(before.ts) < TOGETHER
  );
}
