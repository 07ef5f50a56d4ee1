import { useEffect } from 'preact/hooks';

import { Conversation } from './chat/conversation.js';
import { Home } from './chat/home.js';
import { Rail } from './chat/rail.js';
import { Sidebar } from './chat/sidebar.js';
import { Thread } from './chat/thread.js';
import { TopBar } from './chat/top-bar.js';
import { Complaint } from './complaint.js';
import { DirectoryProvider } from './directory-provider.js';
import { ConfirmDialog } from './modal/confirm-dialog.js';
import { Modals } from './modal/modals.js';
import { Hood } from './panel/hood.js';
import { useAppState } from './state.js';

export function App() {
  const as = useAppState((state) => state.as);
  const modalOpen = useAppState((state) => Boolean(state.sight?.modals.length));
  useTitle();
  return (
    <DirectoryProvider>
      <Rail />
      <TopBar />
      <div class="body" key={as}>
        <Sidebar />
        <Middle />
        <Beside />
      </div>
      <Modals />
      <ConfirmDialog />
      {!modalOpen && <Complaint />}
    </DirectoryProvider>
  );
}

function Middle() {
  const showing = useAppState((state) => state.showing);
  if (!showing) return <main class="middle" />;
  return showing.kind === 'home' ? <Home /> : <Conversation id={showing.id} />;
}

function Beside() {
  const aside = useAppState((state) => state.aside);
  if (!aside) return null;
  if (aside.kind === 'hood') return <Hood message={aside.message} />;
  return <Thread conversation={aside.conversation} ts={aside.ts} />;
}

/** Tells by the window's title whose window this is and whether something is unread. */
function useTitle(): void {
  const sight = useAppState((state) => state.sight);
  const team = useAppState((state) => state.workspace?.team.name);
  useEffect(() => {
    if (!sight) return;
    const unread = sight.conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${sight.person.realName} · ${team}`;
  }, [sight, team]);
}
