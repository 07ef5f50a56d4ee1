import { useEffect, useReducer, useRef } from 'preact/hooks';

/** A value that tells its readers when it changes. */
export interface Store<State> {
  get: () => State;
  set: (patch: Partial<State>) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads one part of a store and renders again when that part becomes another one. */
export function useStored<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const part = select(store.get());
  const latest = useRef({ select, part });
  latest.current = { select, part };
  useEffect(() => {
    const look = () => {
      const { select: read, part: shown } = latest.current;
      if (!Object.is(read(store.get()), shown)) drawAgain(undefined);
    };
    look();
    return store.subscribe(look);
  }, [store]);
  return part;
}
