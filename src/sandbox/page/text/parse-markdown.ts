/** A run of Markdown inside one line. */
export type Span =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Span[] }
  | { kind: 'link'; url: string; children: Span[] };

/** A block of Markdown, as far as chat clients show it. */
export type Paragraph =
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'text' | 'quote'; lines: Span[][] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | { kind: 'preformatted'; text: string }
  | { kind: 'rule' };

/** Reads the common part of Markdown: headings, lists, quotes, code, rules, emphasis and links. */
export function parseMarkdown(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const parts = source.split(/^```[^\n]*\n([\s\S]*?)\n?^```\s*$/m);
  parts.forEach((part, index) => {
    if (index % 2 === 1) paragraphs.push({ kind: 'preformatted', text: part });
    else for (const chunk of part.split(/\n\s*\n/)) paragraphs.push(...readChunk(chunk));
  });
  return paragraphs;
}

function readChunk(chunk: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of chunk.split('\n')) {
    if (line.trim() !== '') addLine(paragraphs, line);
  }
  return paragraphs;
}

function addLine(paragraphs: Paragraph[], line: string): void {
  const last = paragraphs.at(-1);
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  const item = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/.exec(line);
  const quote = /^>\s?(.*)$/.exec(line);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    paragraphs.push({ kind: 'heading', level, spans: parseSpans(heading[2] ?? '') });
  } else if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) {
    paragraphs.push({ kind: 'rule' });
  } else if (item) {
    const ordered = item[1] !== undefined;
    const spans = parseSpans(item[2] ?? '');
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(spans);
    else paragraphs.push({ kind: 'list', ordered, items: [spans] });
  } else {
    const kind = quote ? 'quote' : 'text';
    const spans = parseSpans(quote ? (quote[1] ?? '') : line);
    if (last?.kind === kind) last.lines.push(spans);
    else paragraphs.push({ kind, lines: [spans] });
  }
}

const RULES: readonly [RegExp, (inner: string, other: string) => Span][] = [
  [/`([^`]+)`/, (text) => ({ kind: 'code', text })],
  [/\[([^\]]+)\]\(([^)\s]+)\)/, (text, url) => ({ kind: 'link', url, children: parseSpans(text) })],
  [/\*\*(.+?)\*\*/, (text) => ({ kind: 'bold', children: parseSpans(text) })],
  [/__(.+?)__/, (text) => ({ kind: 'bold', children: parseSpans(text) })],
  [/~~(.+?)~~/, (text) => ({ kind: 'strike', children: parseSpans(text) })],
  [/\*([^*\s][^*]*)\*/, (text) => ({ kind: 'italic', children: parseSpans(text) })],
  [/\b_([^_\s][^_]*)_\b/, (text) => ({ kind: 'italic', children: parseSpans(text) })],
];

/** Reads one line; the leftmost markup wins, and of two at the same place the earlier rule. */
export function parseSpans(line: string): Span[] {
  let first: { match: RegExpExecArray; make: (inner: string, other: string) => Span } | undefined;
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(line);
    if (match && (!first || match.index < first.match.index)) first = { match, make };
  }
  if (!first) return line === '' ? [] : [{ kind: 'text', text: line }];
  const { match, make } = first;
  const [whole, inner = '', other = ''] = match;
  return [
    ...parseSpans(line.slice(0, match.index)),
    make(inner, other),
    ...parseSpans(line.slice(match.index + whole.length)),
  ];
}
