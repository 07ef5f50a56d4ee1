import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How near to the end one must be for what is new to pull the list along. */
const NEAR = 40;

/** Keeps the end of a growing list in view, unless one has scrolled up to read. */
export function useStayAtEnd(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const scroller = list.current?.closest('.scroller');
    if (!scroller || !list.current) return;
    let atEnd = true;
    let before = 0;
    const look = () => {
      const top = scroller.scrollTop;
      const near = scroller.scrollHeight - top - scroller.clientHeight < NEAR;
      // A list that grows while it is pulled along is left only by scrolling up.
      atEnd = near || (atEnd && top >= before);
      before = top;
    };
    const follow = new ResizeObserver(() => {
      if (atEnd) scroller.scrollTop = scroller.scrollHeight;
    });
    scroller.addEventListener('scroll', look);
    follow.observe(list.current);
    follow.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      follow.disconnect();
    };
  }, []);
  return list;
}
