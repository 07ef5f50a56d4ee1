import type { ShownBlock } from '../../protocol.js';

/** A block that this page has no shape for: its kind and all the words in it. */
export function FallbackBlock({ block }: { block: ShownBlock }) {
  return (
    <div class="block block-fallback">
      <span class="tag">{block.type}</span>
      {wordsIn(block).map((words, index) => (
        <p key={index}>{words}</p>
      ))}
    </div>
  );
}

const WORDED = new Set(['text', 'title', 'subtitle', 'alt_text', 'author_name', 'caption']);

function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (WORDED.has(key) ? [inner] : []) : wordsIn(inner),
  );
}
