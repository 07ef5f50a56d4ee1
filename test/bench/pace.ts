import { setTimeout as delay } from 'node:timers/promises';

/** Begins one after another, so many a second, whether the ones before have ended or not. */
export async function paced<Result>(
  { perSecond, times }: { perSecond: number; times: number },
  begin: (place: number) => Promise<Result>,
): Promise<Result[]> {
  const startedAt = performance.now();
  const begun: Promise<Result>[] = [];
  for (let place = 0; place < times; place += 1) {
    const wait = startedAt + (place * 1000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    begun.push(begin(place));
  }
  return Promise.all(begun);
}
