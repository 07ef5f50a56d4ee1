import type { Entered, Filled, Place, Sight } from '../protocol.js';
import { store } from './state.js';

/** The name of a place in the drafts. */
export function placeKey(place: Place): string {
  return 'viewId' in place ? `view:${place.viewId}` : `message:${place.conversation}:${place.ts}`;
}

export interface ElementAddress {
  blockId: string;
  actionId: string;
}

/** Keeps what was put into one element until the view or message goes away. */
export function keepDraft(place: Place, { blockId, actionId }: ElementAddress, entered: Entered) {
  const { drafts } = store.get();
  const key = placeKey(place);
  const filled = drafts[key] ?? {};
  const block = { ...filled[blockId], [actionId]: entered };
  store.set({ drafts: { ...drafts, [key]: { ...filled, [blockId]: block } } });
}

export function draftOf(place: Place): Filled {
  return store.get().drafts[placeKey(place)] ?? {};
}

/** Without the drafts of modals that were closed. */
export function livingDrafts(drafts: Record<string, Filled>, sight: Sight): Record<string, Filled> {
  const views = [...sight.modals, ...(sight.home ? [sight.home] : [])];
  const open = new Set(views.map((view) => placeKey({ viewId: view.id })));
  return Object.fromEntries(
    Object.entries(drafts).filter(([key]) => !key.startsWith('view:') || open.has(key)),
  );
}
