import type { RichTextBlock, RichTextBlockElement, RichTextList } from '@slack/types';

import { RichTextRuns } from './rich-text-runs.js';

export function RichTextBlockView({ block }: { block: RichTextBlock }) {
  return (
    <div class="block mrkdwn rich-text">
      {block.elements.map((element, index) => (
        <RichTextPart key={index} part={element} number={numberBefore(block, index)} />
      ))}
    </div>
  );
}

function RichTextPart({ part, number }: { part: RichTextBlockElement; number: number }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <p>
          <RichTextRuns runs={part.elements} />
        </p>
      );
    case 'rich_text_list':
      return <ListView list={part} start={number} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <RichTextRuns runs={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <RichTextRuns runs={part.elements} />
        </pre>
      );
  }
}

function ListView({ list, start }: { list: RichTextList; start: number }) {
  const items = list.elements.map((item, index) => (
    <li key={index}>
      <RichTextRuns runs={item.elements} />
    </li>
  ));
  const look = { class: 'nested', style: { '--indent': list.indent ?? 0 } };
  if (list.style === 'bullet') return <ul {...look}>{items}</ul>;
  return (
    <ol {...look} start={start}>
      {items}
    </ol>
  );
}

/** Nested lists interrupt the outer one in Slack's format; its numbers go on after them. */
function numberBefore(block: RichTextBlock, index: number): number {
  const own = block.elements[index];
  if (own?.type !== 'rich_text_list' || own.style !== 'ordered') return 1;
  let count = 1;
  for (const earlier of block.elements.slice(0, index).toReversed()) {
    if (earlier.type !== 'rich_text_list') break;
    if ((earlier.indent ?? 0) < (own.indent ?? 0)) break;
    if ((earlier.indent ?? 0) === (own.indent ?? 0)) count += earlier.elements.length;
  }
  return count;
}
