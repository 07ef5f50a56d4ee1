import type { InputBlock } from '@slack/types';

import { wordsInput } from '../form.js';

/** When the customer was told that a promise is not kept; `of`: which one, where a form settles several. */
export function toldWhenInput(field: string, of: string | null = null): InputBlock {
  const only = of === null ? '' : 'Only if it was dropped. ';
  return wordsInput(field, {
    label: of === null ? 'When were they told?' : `When were they told? (${of})`,
    placeholder: 'today 10am · 23 Nov 15:00',
    hint: `${only}Left empty: just now. Read in your own time zone.`,
    isShort: true,
    isOptional: true,
  });
}
