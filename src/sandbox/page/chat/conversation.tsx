import type { ConversationSummary } from '../../protocol.js';
import { Icon } from '../icons.js';
import { useAppState } from '../state.js';
import { AppTabs } from './app-tabs.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Welcome } from './welcome.js';

/** One channel or direct message: its head, its messages, the line to write in. */
export function Conversation({ id }: { id: string }) {
  const summary = useAppState((state) =>
    state.sight?.conversations.find((conversation) => conversation.id === id),
  );
  const messages = useAppState((state) => (state.sightOf === id ? state.sight?.messages : null));
  const app = useAppState((state) => state.workspace?.app);
  if (!summary || !app) return <main class="middle" />;
  const withApp = summary.withId === app.botUserId;
  return (
    <main class="middle">
      <header class="middle-head">
        <h1>
          <ConversationName summary={summary} />
        </h1>
        {withApp && <AppTabs current="messages" />}
        {summary.topic && <span class="topic">{summary.topic}</span>}
        {summary.kind === 'channel' && (
          <span class="topic members">{summary.memberIds.length} members</span>
        )}
      </header>
      <div class="scroller" key={id}>
        {messages?.length === 0 ? (
          <Welcome summary={summary} />
        ) : (
          messages && <MessageList conversation={id} messages={messages} />
        )}
      </div>
      <Composer key={id} conversation={id} placeholder={`Message ${nameOf(summary)}`} />
    </main>
  );
}

function ConversationName({ summary }: { summary: ConversationSummary }) {
  const other = useAppState((state) =>
    state.workspace?.people.find(({ id }) => id === summary.withId),
  );
  if (summary.kind === 'dm') return <>{other?.realName ?? summary.name}</>;
  return (
    <>
      <Icon name={summary.isPrivate ? 'lock' : 'hash'} />
      {summary.name}
    </>
  );
}

function nameOf(summary: ConversationSummary): string {
  return summary.kind === 'channel' ? `#${summary.name}` : `@${summary.name}`;
}
