import { useContext } from 'preact/hooks';

import type { ShownMessage } from '../../protocol.js';
import { act } from '../session.js';
import { DirectoryContext } from '../text/directory.js';
import { emojiOf } from '../text/emoji.js';

interface ReactionsProps {
  conversation: string;
  message: ShownMessage;
}

/** The reactions below a message; pressing one adds or takes back the acting person's own. */
export function Reactions({ conversation, message }: ReactionsProps) {
  const { readerId, person } = useContext(DirectoryContext);
  if (message.reactions.length === 0) return null;
  return (
    <div class="reactions">
      {message.reactions.map(({ name, userIds }) => {
        const mine = userIds.includes(readerId);
        const who = userIds.map((id) => person(id) ?? id).join(', ');
        const toggle = { kind: 'react' as const, conversation, ts: message.ts, name };
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={mine}
            aria-label={`${name.replaceAll('_', ' ')}, ${userIds.length}: ${who}`}
            title={who}
            onClick={() => void act({ ...toggle, remove: mine })}
          >
            {emojiOf(name) ?? `:${name}:`} {userIds.length}
          </button>
        );
      })}
    </div>
  );
}
