/** What `/issue away` was given; `member` null: whoever types. `span` empty: no days were named. */
export interface SaidAway {
  member: string | null;
  cover: string | null;
  span: string;
}

const LEADING = /^<@([A-Z0-9]+)(?:\|[^>]*)?>/;
const COVER = /(?:^|\s)(?:covered by|cover):?\s+<@([A-Z0-9]+)(?:\|[^>]*)?>(?=\s|$)/i;

/** Reads "@bob mon to fri cover @cara"; the cover may stand anywhere behind whom it is about. */
export function readAway(text: string): SaidAway {
  const member = LEADING.exec(text.trim());
  const rest = text.trim().slice(member?.[0].length ?? 0);
  const cover = COVER.exec(rest);
  return {
    member: member?.[1] ?? null,
    cover: cover?.[1] ?? null,
    span: rest.replace(COVER, ' ').replace(/\s+/g, ' ').trim(),
  };
}
