import type { InputBlock } from '@slack/types';

import type { Note } from '../../../../domain/handoff/note.js';
import { fields } from '../../../ids.js';
import type { Fields } from '../../../read.js';
import { wordsInput } from '../form.js';

/** What the giver passes on with the issue; only the next step is needed. */
export function noteInputs(note: Note): InputBlock[] {
  return [
    wordsInput(fields.nextStep, {
      label: 'Next step, and when',
      placeholder: 'call Chen at 3pm about the refund',
      typed: note.nextStep,
    }),
    wordsInput(fields.situation, {
      label: 'The situation, in a sentence or two',
      isOptional: true,
      typed: note.situation,
    }),
    wordsInput(fields.watchOut, {
      label: 'What to watch out for',
      isOptional: true,
      typed: note.watchOut,
    }),
  ];
}

/** The note as it was filled in. */
export function readNote(sent: Fields): Note {
  return {
    nextStep: sent.text(fields.nextStep),
    situation: sent.text(fields.situation),
    watchOut: sent.text(fields.watchOut),
  };
}
