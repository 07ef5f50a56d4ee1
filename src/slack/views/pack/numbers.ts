/** "#3, #5 and #8", in order; of many, the first twenty. */
export function numbers(all: readonly number[]): string {
  const most = 20;
  const left = all.length - most;
  const inOrder = all.toSorted((one, other) => one - other);
  const named = inOrder.slice(0, most).map((number) => `#${number}`);
  const parts = left > 0 ? [...named, `${left} more`] : named;
  const last = parts.at(-1) ?? 'none';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
