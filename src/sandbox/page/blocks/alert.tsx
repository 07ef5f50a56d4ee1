import type { AlertBlock } from '@slack/types';

import { TextView } from '../text/text-object.js';

const MARKS = { default: '•', info: 'i', warning: '!', error: '×', success: '✓' } as const;

export function AlertBlockView({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  return (
    <div class={`block block-alert alert-${level}`} role={level === 'error' ? 'alert' : 'note'}>
      <span class="alert-mark" aria-label={level === 'default' ? undefined : level}>
        {MARKS[level]}
      </span>
      <TextView text={block.text} />
    </div>
  );
}
