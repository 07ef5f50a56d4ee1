import { casual } from 'chrono-node/en';

/** Ends of days and weeks, which chrono does not know by these names. */
const ENDS =
  /\b(?:eod|eow|cob|close of business|end of (?:the |this |my )?(?:(?:working |business )?day|week))\b/gi;
/** What may stand between the two halves of one time: "EOD, on friday". */
const JOINED = /^[\s,]*(?:(?:on|at|of|the)\s+)?$/i;

interface Span {
  from: number;
  to: number;
}

/** The words of a text that name a day, a time, or both, as they stand in it. */
export function timesIn(text: string): string[] {
  const spans = [
    ...casual
      .parse(text)
      .map(({ index, text: { length } }) => ({ from: index, to: index + length })),
    ...[...text.matchAll(ENDS)].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
  ];
  const inOrder = spans.toSorted((one, other) => one.from - other.from);
  return inOrder
    .reduce<Span[]>((joined, span) => joinedWith(joined, span, text), [])
    .map(({ from, to }) => text.slice(from, to));
}

function joinedWith(before: Span[], span: Span, text: string): Span[] {
  const last = before.at(-1);
  if (!last || !JOINED.test(text.slice(last.to, span.from))) return [...before, span];
  return [...before.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
}
