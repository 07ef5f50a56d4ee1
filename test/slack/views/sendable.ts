import type { HomeView, ModalView } from '@slack/types';

import { anyBlock, type WorkspaceBlock } from '../../../src/sandbox/limits/blocks.js';
import { complaints } from '../../../src/sandbox/limits/complaints.js';
import { messageBlocks } from '../../../src/sandbox/limits/messages.js';
import { elementsOf } from '../../../src/sandbox/limits/unique-ids.js';
import { sentView } from '../../../src/sandbox/limits/views.js';
import type { Message } from '../../../src/slack/views/message.js';

export type Shown = Message | ModalView | HomeView;

/** What Slack would refuse it for, or cut off; nothing, if it takes all of it. */
export function complaintsAbout(shown: Shown): string[] {
  const checked =
    'type' in shown ? sentView.safeParse(shown) : messageBlocks.safeParse(shown.blocks);
  const text = 'type' in shown ? 'a view has none' : shown.text;
  return [
    ...(checked.success ? [] : complaints(checked.error)),
    ...(text.trim() === '' ? ['no text for phones and screen readers'] : []),
    ...(text.length > 4000 ? [`a text of ${text.length} characters`] : []),
  ];
}

/** What is left of markup once everything that only Baton writes is taken out: nothing should be. */
export function foreignMarkup(shown: Shown): string[] {
  return markupIn(shown).flatMap((markup) => {
    const rest = markup
      .replace(/<@U(?:ANN|BOB|CARA|LEA|GUS)>/g, '')
      .replace(/<!date\^\d+\^\{date_short_pretty\} at \{time\}\|[^<>|]*>/g, '');
    return /[<>]|&(?!amp;|lt;|gt;)/.test(rest) ? [rest] : [];
  });
}

export interface ShownButton {
  words: string;
  action: string | undefined;
  value: string | undefined;
  label: string | undefined;
}

export function buttonsIn(shown: Shown): ShownButton[] {
  return blocksOf(shown)
    .flatMap(elementsOf)
    .flatMap((element) =>
      element.type === 'button'
        ? [
            {
              words: element.text.text,
              action: element.action_id,
              value: element.value,
              label: element.accessibility_label,
            },
          ]
        : [],
    );
}

export const buttonWords = (shown: Shown): string[] => buttonsIn(shown).map(({ words }) => words);

/** Every text a person reads in it, in order. */
export function wordsIn(shown: Shown): string {
  return blocksOf(shown)
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('\n');
}

export const blocksOf = (shown: Shown): WorkspaceBlock[] =>
  shown.blocks.map((block) => anyBlock.parse(block));

function markupIn(shown: Shown): string[] {
  const inBlocks = blocksOf(shown)
    .flatMap(textsOf)
    .flatMap(({ type, text }) => (type === 'mrkdwn' ? [text] : []));
  return 'text' in shown ? [shown.text, ...inBlocks] : inBlocks;
}

function textsOf(block: WorkspaceBlock): { type: string; text: string }[] {
  switch (block.type) {
    case 'section':
      return [...(block.text ? [block.text] : []), ...(block.fields ?? [])];
    case 'header':
    case 'alert':
      return [block.text];
    case 'context':
      return block.elements.flatMap((element) => (element.type === 'image' ? [] : [element]));
    case 'input':
      return [block.label, ...(block.hint ? [block.hint] : [])];
    case 'rich_text':
      return block.elements.flatMap((part) =>
        part.elements.flatMap((run) =>
          run.type === 'text' ? [{ type: 'plain_text', text: run.text }] : [],
        ),
      );
    case 'actions':
    case 'context_actions':
    case 'divider':
    case 'image':
    case 'markdown':
    case 'table':
    case 'data_table':
    case 'card':
    case 'carousel':
    case 'container':
    case 'task_card':
    case 'plan':
    case 'video':
      return [];
  }
}
