import { show, showDirectMessages } from '../session.js';
import { store } from '../state.js';

/** The two faces of an app: what it shows everybody at home, and the messages with it. */
export function AppTabs({ current }: { current: 'home' | 'messages' }) {
  const openMessages = () => {
    const app = store.get().workspace?.app;
    if (app) void showDirectMessages(app.botUserId);
  };
  return (
    <nav class="tabs" aria-label="App">
      <button
        type="button"
        aria-current={current === 'home' ? 'page' : undefined}
        onClick={() => void show({ kind: 'home' })}
      >
        Home
      </button>
      <button
        type="button"
        aria-current={current === 'messages' ? 'page' : undefined}
        onClick={openMessages}
      >
        Messages
      </button>
    </nav>
  );
}
