import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import { useAppState } from './state.js';
import type { Directory } from './text/directory.js';
import { DirectoryContext } from './text/directory.js';
import { useNow } from './time.js';

const MINUTE = 60_000;

/** Gives every text below it the names behind ids, and the reader's zone. */
export function DirectoryProvider({ children }: { children: ComponentChildren }) {
  const workspace = useAppState((state) => state.workspace);
  const conversations = useAppState((state) => state.sight?.conversations);
  const reader = useAppState((state) => state.sight?.person);
  // Texts show minutes at the finest, so they need not be drawn again more often.
  const minute = Math.floor(useNow().getTime() / MINUTE);
  const directory = useMemo<Directory>(() => {
    const people = new Map(workspace?.people.map(({ id, name }) => [id, name]));
    const channels = new Map(conversations?.map(({ id, name }) => [id, name]));
    const groups = new Map(workspace?.groups.map(({ id, handle }) => [id, handle]));
    return {
      readerId: reader?.id ?? '',
      zone: reader?.timeZone ?? 'UTC',
      now: new Date(minute * MINUTE),
      person: (id) => people.get(id),
      channel: (id) => channels.get(id),
      group: (id) => groups.get(id),
    };
  }, [workspace, conversations, reader?.id, reader?.timeZone, minute]);
  return <DirectoryContext.Provider value={directory}>{children}</DirectoryContext.Provider>;
}
