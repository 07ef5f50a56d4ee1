import { useEffect, useState } from 'preact/hooks';

import { useAppState } from './state.js';

/** How often shown clocks move; they show minutes. */
const TICK = 5_000;

/** The sandbox's time, going on between answers as long as its clock runs. */
export function useNow(): Date {
  const clock = useAppState((state) => state.clock);
  const [, setTick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setTick((count) => count + 1), TICK);
    return () => clearInterval(ticking);
  }, []);
  const passed = clock.running ? Date.now() - clock.fetchedAt : 0;
  return new Date(Date.parse(clock.now) + passed);
}

/** The instant in a message's ts. */
export function instantOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}
