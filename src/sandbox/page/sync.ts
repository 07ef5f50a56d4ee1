import type { Change, Sight } from '../protocol.js';
import { fetchClock, fetchLog, fetchSight, fetchWorkspace, openStream, sendAct } from './api.js';
import { livingDrafts } from './drafts.js';
import { store } from './state.js';
import { firstUnread } from './unread.js';

/** What is said when the sandbox itself cannot be reached. */
export const UNREACHABLE = 'The sandbox did not answer. Is it still running?';

let busy = false;
let stale = false;

/** Fetches again what the person sees; calls that come meanwhile are answered by one more round. */
export async function refresh(): Promise<void> {
  stale = true;
  if (busy) return;
  busy = true;
  try {
    while (stale) {
      stale = false;
      await look();
    }
  } catch {
    store.set({ complaint: UNREACHABLE });
  } finally {
    busy = false;
  }
}

async function look(): Promise<void> {
  const { as, showing } = store.get();
  const conversation = showing?.kind === 'conversation' ? showing.id : undefined;
  const sight = await fetchSight(as, conversation);
  const now = store.get();
  if (now.as !== as || now.showing !== showing) {
    stale = true;
    return;
  }
  store.set({ sight, sightOf: conversation, drafts: livingDrafts(now.drafts, sight) });
  noteUnread(sight, conversation);
  await markRead(sight, conversation);
}

/** Remembers where the unread messages begin, before they are marked as read; until another conversation is opened. */
function noteUnread(sight: Sight, conversation: string | undefined): void {
  if (conversation === undefined) return store.set({ unreadFrom: null });
  const { unreadFrom } = store.get();
  const justOpened = unreadFrom?.conversation !== conversation;
  const away = document.visibilityState !== 'visible';
  const ts = firstUnread(sight, conversation);
  if (justOpened || (away && ts !== null)) store.set({ unreadFrom: { conversation, ts } });
}

async function markRead(sight: Sight, conversation: string | undefined): Promise<void> {
  const open = sight.conversations.find(({ id }) => id === conversation);
  if (!open || open.unread === 0 || document.visibilityState !== 'visible') return;
  await sendAct({ kind: 'mark-read', as: sight.person.id, conversation: open.id });
  stale = true;
}

let stream: EventSource | undefined;

/** Hears of every change that a person may know of, until stopped. */
export function listen(as: string): void {
  stopListening();
  stream = openStream(as);
  stream.addEventListener('open', () => {
    if (!store.get().connected) void refresh();
    store.set({ connected: true });
  });
  stream.addEventListener('error', () => store.set({ connected: false }));
  stream.addEventListener('message', (event: MessageEvent<string>) => {
    const change: Change = JSON.parse(event.data);
    follow(change).catch(() => store.set({ complaint: UNREACHABLE }));
  });
}

export function stopListening(): void {
  stream?.close();
}

async function follow(change: Change): Promise<void> {
  switch (change.what) {
    case 'log':
      return refreshLog();
    case 'clock':
      return refreshClock();
    case 'people':
      store.set({ workspace: await fetchWorkspace() });
      return refresh();
    case 'messages':
    case 'views':
      return refresh();
  }
}

export async function refreshClock(): Promise<void> {
  store.set({ clock: { ...(await fetchClock()), fetchedAt: Date.now() } });
}

export async function refreshLog(): Promise<void> {
  const { aside, log } = store.get();
  if (aside?.kind !== 'hood') return;
  const { entries } = await fetchLog(log.at(-1)?.number ?? 0);
  const known = store.get().log;
  const last = known.at(-1)?.number ?? 0;
  store.set({ log: [...known, ...entries.filter(({ number }) => number > last)] });
}
