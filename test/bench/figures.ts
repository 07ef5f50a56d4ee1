/** One measured thing, as a line of the table. */
export interface Figure {
  what: string;
  /** With its unit. */
  value: string;
  /** What it is to be held against. */
  against: string;
}

/** The figures as a Markdown table. */
export function markdown(figures: readonly Figure[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line(['what', 'measured', 'compared with']) + line(['---', '---', '---']);
  return head + figures.map(({ what, value, against }) => line([what, value, against])).join('');
}

/** The smallest of the values that at least `share` of them do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** "7.4 ms", "1,240 ms": three digits, or all before the point. */
export function inMs(milliseconds: number): string {
  const digits = milliseconds < 10 ? 1 : 0;
  return `${count(Number(milliseconds.toFixed(digits)))} ms`;
}

export const count = (value: number): string => value.toLocaleString('en');

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A figure counts only if what was measured did what it should. */
export function mustBe(what: string, found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${what}: ${found} instead of ${wanted}`);
}
