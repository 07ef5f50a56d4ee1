import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Filled, Place } from '../../protocol.js';
import { draftOf, keepDraft, placeKey } from '../drafts.js';
import { act, suggest } from '../session.js';
import { useAppState } from '../state.js';
import type { Surface } from './surface.js';
import { SurfaceContext } from './surface.js';

const NOTHING: Filled = {};
const NO_ERRORS: Record<string, string> = {};

interface SurfaceProviderProps {
  place: Place;
  errors?: Record<string, string>;
  children: ComponentChildren;
}

/** Ties the elements below it to one message or view. */
export function SurfaceProvider({ place, errors = NO_ERRORS, children }: SurfaceProviderProps) {
  const key = placeKey(place);
  const filled = useAppState((state) => state.drafts[key]) ?? NOTHING;
  const surface = useMemo<Surface>(
    () => ({
      place,
      filled,
      errors,
      enter: (at, entered) => keepDraft(place, at, entered),
      click: async (at, entered) => {
        const others = { in: place, filled: draftOf(place) };
        await act({ kind: 'click', ...at, ...others, ...(entered !== undefined && { entered }) });
      },
      suggest: (at, words) => suggest({ ...at, in: place, words }),
    }),
    [key, filled, errors],
  );
  return <SurfaceContext.Provider value={surface}>{children}</SurfaceContext.Provider>;
}
