import type { ConfirmationDialog } from '@slack/types';

import type { ClockAnswer, Filled, LogEntry, Sight, WorkspaceAnswer } from '../protocol.js';
import { createStore, useStored } from './store.js';

/** What fills the middle of the page. */
export type Showing = { kind: 'conversation'; id: string } | { kind: 'home' };

/** What stands beside it: a thread, or what goes on under the hood (the payload of one message, the log, the clock). */
export type Aside =
  | { kind: 'thread'; conversation: string; ts: string }
  | { kind: 'hood'; message: { conversation: string; ts: string } | null };

/** A confirmation that waits for the person's answer. */
interface Question {
  dialog: ConfirmationDialog;
  answer: (yes: boolean) => void;
}

export interface State {
  /** The id of the person who is acted as. */
  as: string;
  workspace: WorkspaceAnswer | null;
  sight: Sight | null;
  /** The conversation whose messages `sight` holds. */
  sightOf: string | undefined;
  showing: Showing | null;
  /** The first message that was unread when its conversation was opened. */
  unreadFrom: { conversation: string; ts: string | null } | null;
  aside: Aside | null;
  /** By place (see placeKey): what was put into elements and not yet replaced by the app. */
  drafts: Record<string, Filled>;
  question: Question | null;
  /** Something that went wrong, in one sentence. */
  complaint: string | null;
  clock: ClockAnswer & { fetchedAt: number };
  log: LogEntry[];
  connected: boolean;
  /** On narrow screens the side bar covers the page while open. */
  sidebarOpen: boolean;
}

export const store = createStore<State>({
  as: '',
  workspace: null,
  sight: null,
  sightOf: undefined,
  showing: null,
  unreadFrom: null,
  aside: null,
  drafts: {},
  question: null,
  complaint: null,
  clock: { now: new Date().toISOString(), running: true, fetchedAt: Date.now() },
  log: [],
  connected: true,
  sidebarOpen: false,
});

/** Reads one part of the page's state. */
export function useAppState<Part>(select: (state: State) => Part): Part {
  return useStored(store, select);
}
