import type { InputBlock } from '@slack/types';

import { fields } from '../../ids.js';
import { wordsInput } from './form.js';

/** A date and time in words. */
export function whenInput(
  label: string,
  typed?: string,
  {
    field = fields.when,
    isOptional = false,
    hint = 'Read in your own time zone.',
  }: { field?: string; isOptional?: boolean; hint?: string } = {},
): InputBlock {
  return wordsInput(field, {
    label,
    placeholder: 'thu 3pm · tomorrow noon · in 2 hours · 27 Nov 15:00',
    hint,
    isShort: true,
    typed,
    isOptional,
  });
}
