const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** Milliseconds to the next try: doubling, capped, and spread evenly so that many do not come back at once. */
export function backOff(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures));
}
