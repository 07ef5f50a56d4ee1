import { hours } from '../../domain/working-time/duration.js';
import { sayBothClocks, sayWhen } from './say-when.js';

interface Clocks {
  ours: string;
  theirs: string;
  now: Date;
}

/** Why a date in words is not clear: `"thu 3" can be read in two ways`. */
export function sayDoubt(words: string, readings: readonly Date[], clocks: Clocks): string {
  const [first, second] = readings;
  if (!first || !second) return `"${words}" is not clear`;
  const isClockChange = +second - +first <= hours(1);
  if (!isClockChange) return `"${words}" can be read in more than one way`;
  const change = 'because the clocks change then';
  return isTwin(first, second, clocks)
    ? `"${words}" comes twice, ${change}`
    : `"${words}" does not come at all, ${change}`;
}

/** Each instant that a date in words could mean, on our clock and the customer's. */
export function sayReadings(readings: readonly Date[], clocks: Clocks): string[] {
  return readings.map((at, place) => {
    const [before, after] = [readings[place - 1], readings[place + 1]];
    const said = sayBothClocks(at, clocks);
    if (after && isTwin(at, after, clocks)) return `${said}, before the clocks change`;
    return before && isTwin(before, at, clocks) ? `${said}, after the clocks change` : said;
  });
}

/** Whether both are the same on our clock. */
const isTwin = (one: Date, other: Date, { ours, now }: Clocks): boolean =>
  sayWhen(one, ours, now) === sayWhen(other, ours, now);
