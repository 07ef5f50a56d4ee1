import type { RichTextBlock, RichTextInput } from '@slack/types';
import { useRef, useState } from 'preact/hooks';

import type { Entered } from '../../protocol.js';
import { RichTextBlockView } from '../blocks/rich-text.js';
import { composeRichText } from '../text/compose-rich-text.js';
import { plainText } from '../text/plain-text.js';
import { richTextSource } from '../text/rich-text-source.js';
import type { Format } from './formats.js';
import { applyFormat, FORMATS } from './formats.js';
import { controlProps, useElement } from './use-element.js';

/** Formatted text, typed with its marks or with the help of a toolbar; shown below as the app gets it. */
export function RichTextInputView({ element }: { element: RichTextInput }) {
  const handle = useElement(element, element.initial_value ?? null);
  const written = isRichText(handle.entered) ? handle.entered : null;
  const [source, setSource] = useState(() => (written ? richTextSource(written) : ''));
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (text: string) => {
    setSource(text);
    handle.enter(composeRichText(text));
  };
  const format = (wanted: Format) => {
    if (!field.current) return;
    applyFormat(field.current, wanted);
    write(field.current.value);
  };
  return (
    <div class="rich-input">
      <div class="rich-tools" role="toolbar" aria-label="Formatting">
        {FORMATS.map((each) => (
          <button
            key={each.label}
            type="button"
            class="icon-button"
            aria-label={each.label}
            title={each.key ? `${each.label} (Ctrl+${each.key.toUpperCase()})` : each.label}
            onClick={() => format(each)}
          >
            {each.sign}
          </button>
        ))}
      </div>
      <textarea
        {...controlProps(handle)}
        ref={field}
        autofocus={element.focus_on_load}
        class="field"
        rows={element.min_lines ?? 4}
        value={source}
        placeholder={element.placeholder && plainText(element.placeholder)}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          const meant =
            (event.ctrlKey || event.metaKey) && FORMATS.find(({ key }) => key === event.key);
          if (!meant) return;
          event.preventDefault();
          format(meant);
        }}
      />
      {written && source !== wordsIn(written) && (
        <div class="rich-preview" aria-label="Preview">
          <RichTextBlockView block={written} />
        </div>
      )}
    </div>
  );
}

function isRichText(entered: Entered): entered is RichTextBlock {
  return typeof entered === 'object' && entered !== null && !Array.isArray(entered);
}

/** The words alone; where they are all that was typed, a preview would only repeat them. */
function wordsIn({ elements }: RichTextBlock): string {
  return elements
    .flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []))
    .map((run) => (run.type === 'text' && !run.style ? run.text : ''))
    .join('');
}
