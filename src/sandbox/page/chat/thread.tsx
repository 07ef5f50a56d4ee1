import { useEffect } from 'preact/hooks';

import { Aside } from '../panel/aside.js';
import { useAppState } from '../state.js';
import { keepThreadRead } from '../threads-read.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';

/** A message and its replies, beside the conversation they belong to. */
export function Thread({ conversation, ts }: { conversation: string; ts: string }) {
  const parent = useAppState((state) =>
    state.sightOf === conversation
      ? state.sight?.messages.find((message) => message.ts === ts)
      : undefined,
  );
  const as = useAppState((state) => state.as);
  const last = parent?.replies.at(-1)?.ts;
  useEffect(() => {
    if (last !== undefined) keepThreadRead(as, { conversation, ts }, last);
  }, [as, conversation, ts, last]);
  return (
    <Aside title="Thread">
      <div class="scroller" key={ts}>
        {parent && (
          <MessageList
            conversation={conversation}
            messages={[parent, ...parent.replies]}
            inThread
          />
        )}
      </div>
      <Composer key={ts} conversation={conversation} threadTs={ts} placeholder="Reply…" />
    </Aside>
  );
}
