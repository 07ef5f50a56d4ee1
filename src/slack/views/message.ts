import type { RichTextBlock } from '@slack/types';

import { type Mrkdwn, say, shortened } from '../mrkdwn.js';
import { section, type ShownBlock } from './blocks.js';

/** A message as Slack takes it; `text` is what phones and screen readers give. */
export interface Message {
  text: string;
  blocks: ShownBlock[];
}

/** Slack takes no longer text when a message is updated. */
const LONGEST_TEXT = 4000;

/** A message whose text says all that its blocks say. */
export function message(blocks: ShownBlock[]): Message {
  return { text: spoken(blocks), blocks };
}

/** A message of one paragraph. */
export function sentence(said: Mrkdwn): Message {
  return message([section(said)]);
}

/** Whether there is anything to press. */
export function hasButtons({ blocks }: Message): boolean {
  return blocks.some(({ type }) => type === 'actions');
}

/** The same words, with nothing to press. */
export function withoutButtons({ blocks }: Message): Message {
  return message(blocks.filter(({ type }) => type !== 'actions'));
}

function spoken(blocks: readonly ShownBlock[]): string {
  let text = '';
  for (const line of blocks.flatMap(linesOf)) {
    const room = LONGEST_TEXT - text.length - '\n\n…'.length;
    const next = line.isTyped ? say`${shortened(line.words, room)}`.markup : line.words;
    if (next.length > room) return `${text}\n…`;
    text = text === '' ? next : `${text}\n${next}`;
  }
  return text;
}

/** `isTyped`: still to be escaped. */
interface Line {
  words: string;
  isTyped: boolean;
}

function linesOf(block: ShownBlock): Line[] {
  switch (block.type) {
    case 'header':
      return [{ words: block.text.text, isTyped: true }];
    case 'section':
      return [block.text, ...(block.fields ?? [])].flatMap((text) =>
        text ? [{ words: text.text, isTyped: text.type === 'plain_text' }] : [],
      );
    case 'context':
      return block.elements.flatMap((element) =>
        element.type === 'mrkdwn' ? [{ words: element.text, isTyped: false }] : [],
      );
    case 'rich_text':
      return typedIn(block).map((words) => ({ words, isTyped: true }));
    case 'actions':
    case 'divider':
      return [];
  }
}

function typedIn({ elements }: RichTextBlock): string[] {
  return elements
    .flatMap((part) => (part.type === 'rich_text_list' ? part.elements : [part]))
    .map((part) =>
      part.elements.flatMap((run) => (run.type === 'text' ? [run.text] : [])).join(''),
    );
}
