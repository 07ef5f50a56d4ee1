import type { Option } from '@slack/types';

/**
 * What the app has offered for its external selects: all of it, for several choices can come of several questions.
 * Forgotten at a restart, as a client forgets it.
 */
export interface Suggestions {
  /** `where` is the view, or the message, in which the select stands. */
  keep(where: string, select: SelectAddress, options: Option[]): void;
  of(where: string, select: SelectAddress): Option[];
}

interface SelectAddress {
  blockId: string;
  actionId: string;
}

export function startSuggestions(): Suggestions {
  const kept = new Map<string, Option[]>();
  const key = (where: string, { blockId, actionId }: SelectAddress) =>
    [where, blockId, actionId].join(' ');
  return {
    keep(where, select, options) {
      const values = new Set(options.map(({ value }) => value));
      const before = kept.get(key(where, select)) ?? [];
      const others = before.filter(({ value }) => !values.has(value));
      kept.set(key(where, select), [...others, ...options]);
    },
    of: (where, select) => kept.get(key(where, select)) ?? [],
  };
}
