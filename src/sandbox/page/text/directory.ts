import { createContext } from 'preact';

/** Who and what the ids in a text stand for, for one reader. */
export interface Directory {
  /** The acting person, whose own mentions are marked. */
  readerId: string;
  zone: string;
  now: Date;
  person: (id: string) => string | undefined;
  channel: (id: string) => string | undefined;
  group: (id: string) => string | undefined;
}

export const DirectoryContext = createContext<Directory>({
  readerId: '',
  zone: 'UTC',
  now: new Date(0),
  person: () => undefined,
  channel: () => undefined,
  group: () => undefined,
});
