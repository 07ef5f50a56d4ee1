import { nameKey } from '../people.js';

/** How many letters must be changed, added or left out to make `other` of `one`. */
export function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) {
    const row = [(above[0] ?? 0) + 1];
    for (let index = 0; index < other.length; index += 1) {
      const replaced = (above[index] ?? 0) + (letter === other[index] ? 0 : 1);
      row.push(Math.min(replaced, (above[index + 1] ?? 0) + 1, (row[index] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}

/** Most names that are proposed. */
const MOST_PROPOSED = 3;

/**
 * The names most like `name`, nearest first: those that hold it or are held by it, and those that are
 * a slip of at most a third of the letters away.
 */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const wanted = nameKey(name);
  return names
    .map((each) => ({ each, far: howFar(wanted, nameKey(each)) }))
    .filter(({ far }) => far <= Math.max(1, wanted.length / 3))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, MOST_PROPOSED)
    .map(({ each }) => each);
}

function howFar(wanted: string, name: string): number {
  return isPart(wanted, name) || isPart(name, wanted) ? 0 : distance(wanted, name);
}

/** Two letters are part of too many names to mean one. */
const isPart = (part: string, whole: string): boolean => part.length > 2 && whole.includes(part);
