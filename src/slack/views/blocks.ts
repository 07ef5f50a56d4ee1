import type {
  ActionsBlock,
  AlertBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  MrkdwnElement,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';

import { SOLE_BUTTONS } from '../ids.js';
import { fitting, joined, type Mrkdwn, say, shortened } from '../mrkdwn.js';

/** The blocks that Baton shows in messages, forms and the Home tab alike. */
export type ShownBlock =
  | ActionsBlock
  | ContextBlock
  | DividerBlock
  | HeaderBlock
  | RichTextBlock
  | SectionBlock;

/** The blocks of a form. */
export type FormBlock = ShownBlock | AlertBlock | InputBlock;

/** Most characters of a section's text, by Slack's limit. */
const LONGEST_SECTION = 3000;
const LONGEST_HEADER = 150;

/** Text that Slack shows as it is; blank text is refused, so something always stands there. */
export function plain(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: fitting(text, most) || '(no words)' };
}

/** Markup; `verbatim` keeps Slack from making links and mentions of what people typed. */
function marked(said: Mrkdwn): MrkdwnElement {
  return { type: 'mrkdwn', text: said.markup, verbatim: true };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(shortened(text, LONGEST_HEADER), LONGEST_HEADER) };
}

export function section(said: Mrkdwn, accessory?: Button): SectionBlock {
  return { type: 'section', text: marked(said), ...(accessory ? { accessory } : {}) };
}

/** Short facts in two columns, at most ten. */
export function facts(all: readonly Mrkdwn[]): SectionBlock {
  return { type: 'section', fields: all.slice(0, 10).map(marked) };
}

export function context(said: Mrkdwn): ContextBlock {
  return { type: 'context', elements: [marked(said)] };
}

export const divider: DividerBlock = { type: 'divider' };

/** A row of buttons; without any, no row. */
export function row(buttons: readonly Button[]): ActionsBlock[] {
  return buttons.length > 0 ? [{ type: 'actions', elements: [...buttons] }] : [];
}

/** The same in an answer, which what comes of a button replaces. */
export function soleRow(buttons: readonly Button[]): ActionsBlock[] {
  return row(buttons).map((actions) => ({ ...actions, block_id: SOLE_BUTTONS }));
}

/** What somebody wrote, under a heading of ours: shown exactly as it was typed. */
export function quote(heading: string, words: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: heading, style: { bold: true } }],
      },
      {
        type: 'rich_text_quote',
        elements: [{ type: 'text', text: plain(words, LONGEST_SECTION).text }],
      },
    ],
  };
}

/** Words to copy as they are. */
export function preformatted(words: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: plain(words, LONGEST_SECTION).text }],
      },
    ],
  };
}

/** Many lines in as few sections as hold them. */
export function sections(lines: readonly Mrkdwn[]): SectionBlock[] {
  const packs: Mrkdwn[] = [];
  for (const line of lines) {
    const last = packs.pop();
    const both = last ? joined([last, line], '\n') : line;
    if (last && both.markup.length > LONGEST_SECTION) packs.push(last, line);
    else packs.push(both);
  }
  return packs.map((pack) => section(pack));
}

/** At most `most` of `lines`, and how many more there are. */
export function atMost(lines: readonly Mrkdwn[], most: number): Mrkdwn[] {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), say`… and ${left} more`] : [...lines];
}
