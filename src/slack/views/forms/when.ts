import type { InputBlock } from '@slack/types';

import { fields } from '../../ids.js';
import { wordsInput } from './form.js';

/** A date and time in words. */
export function whenInput(label: string, typed?: string): InputBlock {
  return wordsInput(fields.when, {
    label,
    placeholder: 'thu 3pm · tomorrow noon · in 2 hours · 27 Nov 15:00',
    hint: 'Read in your own time zone.',
    isShort: true,
    typed,
  });
}
