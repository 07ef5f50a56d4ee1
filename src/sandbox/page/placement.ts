import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const GAP = 4;
const MARGIN = 8;
const ROOM = 260;
const WIDTH = 240;

/** Where a list opens: below its anchor, or above where there is no room; never outside of the window. */
export function usePlacement(anchor: RefObject<HTMLElement | null>): Record<string, string> {
  const [place, setPlace] = useState<Record<string, string>>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const put = () => {
      if (anchor.current) setPlace(placeAt(anchor.current.getBoundingClientRect()));
    };
    put();
    window.addEventListener('resize', put);
    window.addEventListener('scroll', put, true);
    return () => {
      window.removeEventListener('resize', put);
      window.removeEventListener('scroll', put, true);
    };
  }, []);
  return place;
}

function placeAt(box: DOMRect): Record<string, string> {
  const below = window.innerHeight - box.bottom;
  const width = Math.max(box.width, WIDTH);
  const left = Math.max(MARGIN, Math.min(box.left, window.innerWidth - width - MARGIN));
  const vertical =
    below >= ROOM || below >= box.top
      ? { top: `${box.bottom + GAP}px`, maxHeight: `${Math.min(ROOM, below - 2 * MARGIN)}px` }
      : {
          bottom: `${window.innerHeight - box.top + GAP}px`,
          maxHeight: `${Math.min(ROOM, box.top - 2 * MARGIN)}px`,
        };
  return { left: `${left}px`, width: `${width}px`, ...vertical };
}
