import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';

import type { Inline } from './parse-mrkdwn.js';
import { parseInline } from './parse-mrkdwn.js';

type Part = RichTextBlock['elements'][number];
type Style = NonNullable<Extract<RichTextElement, { type: 'text' }>['style']>;

/** What one types (`*bold*`, `- item`, `> quote`, `<https://…|link>`) as the rich text that an app gets; null if nothing. */
export function composeRichText(source: string): RichTextBlock | null {
  if (source.trim() === '') return null;
  const elements: Part[] = [];
  source.split(/```\n?([\s\S]+?)\n?```\n?/).forEach((piece, index) => {
    if (index % 2 === 1) elements.push(preformatted(piece));
    else if (piece !== '') {
      for (const line of piece.replace(/\n$/, '').split('\n')) addLine(elements, line);
    }
  });
  return { type: 'rich_text', elements };
}

const preformatted = (text: string): Part => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text }],
});

function addLine(parts: Part[], line: string): void {
  const last = parts.at(-1);
  const item = /^( *)(?:[-•*]|\d+[.)]) +(.*)$/.exec(line);
  const quote = /^> ?(.*)$/.exec(line);
  if (item) {
    const style = /^ *\d/.test(line) ? 'ordered' : 'bullet';
    const indent = Math.min(8, Math.floor((item[1] ?? '').length / 2));
    const entry = section(item[2] ?? '');
    const continues =
      last?.type === 'rich_text_list' && last.style === style && (last.indent ?? 0) === indent;
    if (continues) last.elements.push(entry);
    else parts.push({ type: 'rich_text_list', style, indent, elements: [entry] });
    return;
  }
  const type = quote ? 'rich_text_quote' : 'rich_text_section';
  const runs = runsOf(quote ? (quote[1] ?? '') : line);
  if (last?.type === type) last.elements.push({ type: 'text', text: '\n' }, ...runs);
  else parts.push({ type, elements: runs });
}

const section = (line: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: runsOf(line),
});

const runsOf = (line: string) => parseInline(line).flatMap((inline) => runOf(inline, {}));

function runOf(inline: Inline, outer: Style): RichTextElement[] {
  const style = Object.keys(outer).length > 0 ? { style: outer } : {};
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', text: inline.text, ...style }];
    case 'bold':
    case 'italic':
    case 'strike':
      return inline.children.flatMap((child) => runOf(child, { ...outer, [inline.kind]: true }));
    case 'code':
      return [{ type: 'text', text: inline.text, style: { ...outer, code: true } }];
    case 'emoji':
      return [{ type: 'emoji', name: inline.name, ...style }];
    case 'link':
      return [
        inline.label === inline.url
          ? { type: 'link', url: inline.url, ...style }
          : { type: 'link', url: inline.url, text: inline.label, ...style },
      ];
    case 'user':
      return [{ type: 'user', user_id: inline.id, ...style }];
    case 'channel':
      return [{ type: 'channel', channel_id: inline.id, ...style }];
    case 'group':
      return [{ type: 'usergroup', usergroup_id: inline.id, ...style }];
    case 'broadcast':
      return isRange(inline.range) ? [{ type: 'broadcast', range: inline.range }] : [];
    case 'date':
      return [{ type: 'date', timestamp: inline.seconds, format: inline.template, ...style }];
  }
}

const isRange = (range: string): range is 'here' | 'channel' | 'everyone' =>
  ['here', 'channel', 'everyone'].includes(range);
