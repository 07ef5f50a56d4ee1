import type { ConfirmationDialog } from '@slack/types';

import type {
  Act,
  ActAnswer,
  ClockMove,
  Refused,
  Sight,
  Suggested,
  SuggestionRequest,
  Uploaded,
} from '../protocol.js';
import {
  addressOf,
  currentHash,
  hashOfShowing,
  personInAddress,
  showingInAddress,
} from './address.js';
import { fetchOptions, fetchSight, fetchWorkspace, moveClock, sendAct, sendFile } from './api.js';
import { isActable } from './people.js';
import type { Aside, Showing } from './state.js';
import { store } from './state.js';
import { listen, refresh, refreshClock, refreshLog, stopListening, UNREACHABLE } from './sync.js';

type Without<Some, Key extends PropertyKey> = Some extends unknown ? Omit<Some, Key> : never;

/** Something the acting person does. */
type Deed = Without<Act, 'as'>;

const UNANSWERED: Refused = { ok: false, refusal: UNREACHABLE };

/** Opens the page: the workspace, then what the person in the address sees. */
export async function start(): Promise<void> {
  const workspace = await fetchWorkspace();
  store.set({ workspace });
  await refreshClock();
  const actable = workspace.people.filter(isActable);
  const person = actable.find(({ id }) => id === personInAddress()) ?? actable[0];
  if (person) await actAs(person.id);
}

/** Becomes another person; stays in the same channel where they can see it. */
export async function actAs(as: string): Promise<void> {
  stopListening();
  store.set({
    as,
    sight: null,
    sightOf: undefined,
    unreadFrom: null,
    aside: null,
    drafts: {},
    complaint: null,
  });
  const sight = await fetchSight(as, undefined);
  const first = sight.conversations[0];
  const showing =
    showingInAddress(sight) ?? (first ? { kind: 'conversation' as const, id: first.id } : null);
  store.set({ sight, showing });
  writeAddress(sight, showing, 'replace');
  listen(as);
  await refresh();
  if (showing?.kind === 'home') await act({ kind: 'open-home' });
}

/** Brings a conversation or the Home tab into the middle of the page. */
export async function show(showing: Showing): Promise<void> {
  store.set({ showing, aside: keptAside(showing), sidebarOpen: false });
  const { sight } = store.get();
  if (sight) writeAddress(sight, showing, 'push');
  if (showing.kind === 'home') await act({ kind: 'open-home' });
  await refresh();
}

/** Follows the address after the browser's back and forward. */
export async function followAddress(): Promise<void> {
  const { as, sight } = store.get();
  const wanted = personInAddress();
  if (wanted !== null && wanted !== as) return actAs(wanted);
  const showing = sight && showingInAddress(sight);
  if (showing) store.set({ showing, aside: keptAside(showing) });
  if (showing?.kind === 'home') await act({ kind: 'open-home' });
  return refresh();
}

/** Opens the direct messages with a person. */
export async function showDirectMessages(personId: string): Promise<void> {
  const answer = await act({ kind: 'open-dm', with: personId });
  if (answer.ok && answer.conversation) {
    await show({ kind: 'conversation', id: answer.conversation });
  }
}

/** Does something as the acting person; a refusal is shown unless a form shows it beside its fields. */
export async function act(deed: Deed): Promise<ActAnswer> {
  const answer = await sendAct({ ...deed, as: store.get().as }).catch(() => UNANSWERED);
  store.set({ complaint: answer.ok || answer.errors ? null : answer.refusal });
  await refresh();
  return answer;
}

/** Asks the app what an external select offers. */
export function suggest(asked: Omit<SuggestionRequest, 'as'>): Promise<Suggested> {
  return fetchOptions({ ...asked, as: store.get().as }).catch(() => UNANSWERED);
}

/** Brings a file of the acting person into the workspace. */
export function upload(file: File): Promise<Uploaded> {
  return sendFile(store.get().as, file).catch(() => UNANSWERED);
}

/** Puts a confirmation before the person and waits for the answer. */
export async function ask(dialog: ConfirmationDialog): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      store.set({ question: null });
      resolve(yes);
    };
    store.set({ question: { dialog, answer } });
  });
}

export async function turnClock(move: ClockMove): Promise<void> {
  const answer = await moveClock(move);
  store.set({ clock: { ...answer, fetchedAt: Date.now() } });
  await refresh();
}

export function openAside(aside: Aside | null): void {
  store.set({ aside });
  if (aside?.kind === 'hood') void refreshLog();
}

function keptAside(showing: Showing): Aside | null {
  const { aside } = store.get();
  if (aside?.kind !== 'thread') return aside;
  return showing.kind === 'conversation' && showing.id === aside.conversation ? aside : null;
}

function writeAddress(sight: Sight, showing: Showing | null, how: 'push' | 'replace'): void {
  const hash = showing ? hashOfShowing(showing, sight) : currentHash();
  const address = addressOf(sight.person.id, hash);
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
