import type { Sight } from '../protocol.js';
import type { Showing } from './state.js';

const HOME = '~home';

/** Who is acted as, from `?as=U…`. */
export function personInAddress(): string | null {
  return new URLSearchParams(location.search).get('as');
}

/** What the part after `#` names: a channel (`#general`), a person's direct messages (`#@bob`) or the Home tab. */
export function showingInAddress(sight: Sight): Showing | undefined {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash === HOME) return { kind: 'home' };
  const wanted = sight.conversations.find((conversation) => hashOf(conversation) === hash);
  return wanted && { kind: 'conversation', id: wanted.id };
}

/** The address of a person's view, so that a link can open it in a window of its own. */
export function addressOf(as: string, hash: string): string {
  return `?${new URLSearchParams({ as }).toString()}#${hash}`;
}

export function hashOfShowing(showing: Showing, sight: Sight): string {
  if (showing.kind === 'home') return HOME;
  const open = sight.conversations.find((conversation) => conversation.id === showing.id);
  return open ? hashOf(open) : '';
}

export function currentHash(): string {
  return location.hash.slice(1);
}

function hashOf({ kind, name }: { kind: 'channel' | 'dm'; name: string }): string {
  return kind === 'dm' ? `@${name}` : name;
}
