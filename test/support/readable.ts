import type { RichTextBlock } from '@slack/types';

import { anyBlock, type WorkspaceBlock } from '../../src/sandbox/limits/blocks.js';
import { elementsOf } from '../../src/sandbox/limits/unique-ids.js';
import type { ShownBlock, ShownMessage, ShownView } from '../../src/sandbox/protocol.js';

/** A message or view as plain lines, as a person reads it: text, then `[Button]`, `Label: value` and the like. */
export function readable(shown: ShownMessage | ShownView): string {
  if ('blocks' in shown && 'title' in shown) {
    const title = shown.title ? [`# ${shown.title.text}`] : [];
    const errors = Object.values(shown.errors).map((error) => `! ${error}`);
    return [...title, ...shown.blocks.flatMap(lines), ...errors].join('\n');
  }
  return shown.blocks.length > 0 ? shown.blocks.flatMap(lines).join('\n') : shown.text;
}

/** A block whose kind the sandbox knows. */
export const known = (block: ShownBlock): WorkspaceBlock => anyBlock.parse(block);

function lines(shown: ShownBlock): string[] {
  const block = known(shown);
  switch (block.type) {
    case 'section': {
      const texts = [block.text, ...(block.fields ?? [])].flatMap((text) => text?.text ?? []);
      return [...texts, ...controls(block)];
    }
    case 'header':
    case 'alert':
      return [block.text.text];
    case 'context':
      return [
        block.elements
          .map((element) => (element.type === 'image' ? element.alt_text : element.text))
          .join(' '),
      ];
    case 'input':
      return [`${block.label.text}: ${controls(block).join(' ')}`];
    case 'actions':
    case 'context_actions':
      return [controls(block).join(' ')];
    case 'divider':
      return ['---'];
    case 'image':
      return [block.alt_text];
    case 'markdown':
      return [block.text];
    case 'rich_text':
      return [richText(block)];
    case 'card':
      return [block.title, block.subtitle, block.body].flatMap((text) => text?.text ?? []);
    case 'carousel':
      return block.elements.flatMap(lines);
    case 'container':
      return [...(block.title ? [block.title.text] : []), ...block.child_blocks.flatMap(lines)];
    case 'task_card':
      return [`${block.title} (${block.status})`];
    case 'plan':
      return [block.title];
    case 'video':
      return [block.title.text];
    case 'table':
    case 'data_table':
      return block.rows.map((row) =>
        row.map((cell) => (cell.type === 'rich_text' ? richText(cell) : cell.text)).join(' | '),
      );
  }
}

/** Buttons by their words, menus by their options, inputs by what is in them. */
const controls = (block: WorkspaceBlock): string[] =>
  elementsOf(block).map((element) => {
    if (element.type === 'button') return `[${element.text.text}]`;
    if ('initial_value' in element && typeof element.initial_value === 'string') {
      return `<${element.initial_value}>`;
    }
    if ('options' in element && element.options) {
      return `(${element.options.map((option) => option.text.text).join(' / ')})`;
    }
    return '<>';
  });

function richText({ elements }: RichTextBlock): string {
  const inline = (part: { type: string; text?: string }) => part.text ?? `<${part.type}>`;
  return elements
    .map((part) =>
      part.type === 'rich_text_list'
        ? part.elements.map((item) => `- ${item.elements.map(inline).join('')}`).join('\n')
        : part.elements.map(inline).join(''),
    )
    .join('\n');
}
