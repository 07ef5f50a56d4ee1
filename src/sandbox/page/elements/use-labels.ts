import { useContext, useState } from 'preact/hooks';

import { BlockContext, SurfaceContext } from '../blocks/surface.js';
import { placeKey } from '../drafts.js';

type Labels = Record<string, string>;

const kept = new Map<string, Labels>();

/** Names of values that only the element knows; they outlive it, as its draft does under a stacked view. */
export function useLabels(actionId = '', initial: Labels = {}): [Labels, (more: Labels) => void] {
  const surface = useContext(SurfaceContext);
  const { blockId } = useContext(BlockContext);
  const key = [surface && placeKey(surface.place), blockId, actionId].join(' ');
  const [labels, setLabels] = useState<Labels>({ ...initial, ...kept.get(key) });
  const add = (more: Labels) => {
    const all = { ...initial, ...kept.get(key), ...more };
    kept.set(key, all);
    setLabels(all);
  };
  return [labels, add];
}
