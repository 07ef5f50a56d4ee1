import { emojiOf } from './emoji.js';

/** A run of Slack's mrkdwn inside one line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'user' | 'channel' | 'group'; id: string; label: string | undefined }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; seconds: number; template: string; url: string | undefined; fallback: string };

/** A stretch of lines of one sort. */
export type Passage =
  | { kind: 'text' | 'quote'; lines: Inline[][] }
  | { kind: 'preformatted'; text: string };

/** Reads Slack's mrkdwn into a tree; never fails: what is no markup is text. */
export function parseMrkdwn(source: string): Passage[] {
  return source
    .split(/```\n?([\s\S]+?)\n?```\n?/)
    .flatMap((part, index): Passage[] =>
      index % 2 === 1 ? [{ kind: 'preformatted', text: literal(part) }] : readLines(part),
    );
}

function readLines(source: string): Passage[] {
  if (source === '') return [];
  const passages: Passage[] = [];
  let quotedToTheEnd = false;
  // A newline that only ends the text before a preformatted passage is not a line of its own.
  for (const line of source.replace(/\n$/, '').split('\n')) {
    quotedToTheEnd ||= /^(?:>>>|&gt;&gt;&gt;)/.test(line);
    const quote = /^(?:>>>|&gt;&gt;&gt;|>|&gt;)\s?/.exec(line);
    const kind = quotedToTheEnd || quote ? 'quote' : 'text';
    const inline = parseInline(quote ? line.slice(quote[0].length) : line);
    const last = passages.at(-1);
    if (last?.kind === kind) last.lines.push(inline);
    else passages.push({ kind, lines: [inline] });
  }
  return passages;
}

const STYLES: Readonly<Record<string, 'bold' | 'italic' | 'strike'>> = {
  '*': 'bold',
  _: 'italic',
  '~': 'strike',
};

/** Reads one line; `before` is what stands left of it, for the rule that a marker opens only at the edge of a word. */
export function parseInline(line: string, before = ''): Inline[] {
  const runs: Inline[] = [];
  let at = 0;
  while (at < line.length) {
    const found = readMarkup(line, at, at === 0 ? before : line.charAt(at - 1));
    if (found) {
      runs.push(found.run);
      at = found.end;
    } else {
      addText(runs, line.charAt(at));
      at += 1;
    }
  }
  return runs.map((run) => (run.kind === 'text' ? { ...run, text: unescapeText(run.text) } : run));
}

interface Found {
  run: Inline;
  end: number;
}

function readMarkup(line: string, at: number, before: string): Found | undefined {
  const rest = line.slice(at);
  const mark = line.charAt(at);
  const style = STYLES[mark];
  if (style) return readStyled(line, at, { style, before });
  if (mark === '<') return readReference(rest, at);
  if (mark === '`') return readCode(rest, at);
  if (mark === ':') return readEmoji(rest, at);
  return mark === 'h' && !isWord(before) ? readAddress(rest, at) : undefined;
}

function readStyled(
  line: string,
  at: number,
  { style, before }: { style: 'bold' | 'italic' | 'strike'; before: string },
): Found | undefined {
  const mark = line.charAt(at);
  if (isWord(before) || isSpace(line.charAt(at + 1))) return undefined;
  const close = findClose(line, at + 1, mark);
  if (close === undefined) return undefined;
  return {
    run: { kind: style, children: parseInline(line.slice(at + 1, close), mark) },
    end: close + 1,
  };
}

/** Where a style ends: a marker after a non-space and before the edge of a word, outside of references and code. */
function findClose(line: string, from: number, mark: string): number | undefined {
  let at = from;
  while (at < line.length) {
    const inner = line.slice(at);
    const skipped = /^(?:<[^<>]+>|`[^`]+`)/.exec(inner);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const closes = line.charAt(at) === mark && at > from && !isSpace(line.charAt(at - 1));
    if (closes && !isWord(line.charAt(at + 1))) return at;
    at += 1;
  }
  return undefined;
}

function readReference(rest: string, at: number): Found | undefined {
  const match = /^<([^<>]+)>/.exec(rest);
  const inside = match?.[1];
  if (!match || inside === undefined) return undefined;
  return { run: readTarget(inside), end: at + match[0].length };
}

function readTarget(inside: string): Inline {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(inside.slice(bar + 1));
  if (/^@[UWB]/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CGD]/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), label };
  if (target.startsWith('!date^')) return readDate(target, label ?? '');
  if (target.startsWith('!')) return { kind: 'broadcast', range: target.slice(1) };
  const url = unescapeText(target);
  return { kind: 'link', url, label: label ?? url.replace(/^mailto:/, '') };
}

function readDate(target: string, fallback: string): Inline {
  const [, seconds, template, url] = target.split('^');
  const instant = Number(seconds);
  if (!template || !Number.isFinite(instant)) return { kind: 'text', text: fallback };
  return { kind: 'date', seconds: instant, template: unescapeText(template), url, fallback };
}

function readCode(rest: string, at: number): Found | undefined {
  const match = /^`([^`]+)`/.exec(rest);
  if (!match?.[1]) return undefined;
  return { run: { kind: 'code', text: literal(match[1]) }, end: at + match[0].length };
}

function readEmoji(rest: string, at: number): Found | undefined {
  const match = /^:([a-z0-9_+-]+):(?::skin-tone-[2-6]:)?/.exec(rest);
  const name = match?.[1];
  if (!match || name === undefined || !emojiOf(name)) return undefined;
  return { run: { kind: 'emoji', name }, end: at + match[0].length };
}

function readAddress(rest: string, at: number): Found | undefined {
  const match = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"*_~]/.exec(rest);
  if (!match) return undefined;
  const url = unescapeText(match[0]);
  return { run: { kind: 'link', url, label: url }, end: at + match[0].length };
}

function addText(runs: Inline[], text: string): void {
  const last = runs.at(-1);
  if (last?.kind === 'text') last.text += text;
  else runs.push({ kind: 'text', text });
}

/** Inside code nothing is markup, but Slack still shows a link's words instead of its brackets. */
function literal(code: string): string {
  return unescapeText(code.replaceAll(/<(?:[^<>|]+\|)?([^<>|]+)>/g, '$1'));
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}
