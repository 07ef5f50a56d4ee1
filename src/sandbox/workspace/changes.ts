import type { Change } from '../protocol.js';

type Listener = (change: Change) => void;

/** Tells whoever looks on that something changed. */
export interface Changes {
  tell(what: Change['what'], conversation?: string): void;
  /** Returns how to stop listening. */
  listen(listener: Listener): () => void;
}

export function startChanges(): Changes {
  const listeners = new Set<Listener>();
  return {
    tell(what, conversation) {
      for (const listener of listeners) listener({ what, conversation: conversation ?? null });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
