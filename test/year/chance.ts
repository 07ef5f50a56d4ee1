/** Chance that can be had again: the same seed and name give the same draws (mulberry32). */
export class Chance {
  readonly #seed: number;
  #state: number;

  constructor(seed: number, name = '') {
    this.#seed = seed;
    const bytes = new TextEncoder().encode(name);
    this.#state = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), seed | 0);
  }

  /** Draws of somebody's own, which nobody else's doings disturb. */
  of(name: string): Chance {
    return new Chance(this.#seed, name);
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** Whether something happens that does so in `percent` of a hundred cases. */
  happens(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<Thing>(of: readonly Thing[]): Thing {
    const found = of[this.below(of.length)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  }

  /** One of the names, each as often as its number says. */
  among<Name extends string>(shares: readonly (readonly [Name, number])[]): Name {
    return this.one(shares.flatMap(([name, share]) => Array.from({ length: share }, () => name)));
  }
}
