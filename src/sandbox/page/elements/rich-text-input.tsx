import type { RichTextBlock, RichTextInput } from '@slack/types';

import { plainText } from '../text/plain-text.js';
import { controlProps, enteredText, useElement } from './use-element.js';

/** Formatted text as plain lines: what one types here reaches the app as rich text without styles. */
export function RichTextInputView({ element }: { element: RichTextInput }) {
  const initial = element.initial_value ? wordsOf(element.initial_value) : null;
  const handle = useElement(element, initial);
  return (
    <textarea
      {...controlProps(handle)}
      autofocus={element.focus_on_load}
      class="field"
      rows={element.min_lines ?? 4}
      value={enteredText(handle.entered)}
      placeholder={element.placeholder && plainText(element.placeholder)}
      onInput={(event) => handle.enter(event.currentTarget.value || null)}
    />
  );
}

function wordsOf(block: RichTextBlock): string {
  const lines = block.elements.flatMap((part) =>
    part.type === 'rich_text_list' ? part.elements : [part],
  );
  return lines.map((line) => line.elements.map(wordsOfRun).join('')).join('\n');
}

function wordsOfRun(run: { type: string; text?: string }): string {
  return run.text ?? '';
}
