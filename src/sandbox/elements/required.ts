import type { InputBlock, NumberInput, PlainTextInput } from '@slack/types';

import type { WorkspaceBlock } from '../limits/blocks.js';
import { withInner } from '../limits/unique-ids.js';
import type { ViewState } from './state.js';
import type { ElementValue } from './value.js';

/** What Slack's own client refuses before a form is sent, by block_id. */
export function missingOrWrong(blocks: WorkspaceBlock[], state: ViewState): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of withInner(blocks)) {
    if (block.type !== 'input') continue;
    const { block_id: blockId = '', element } = block;
    const value = state[blockId]?.[element.action_id ?? ''];
    const error = value ? refusal(block, value) : null;
    if (error !== null) errors[blockId] = error;
  }
  return errors;
}

function refusal({ element, optional }: InputBlock, value: ElementValue): string | null {
  if (isEmpty(value)) return optional ? null : 'Please complete this required field.';
  const text = value.value ?? '';
  if (element.type === 'plain_text_input') return wrongLength(element, text);
  if (element.type === 'number_input') return wrongNumber(element, text);
  if (element.type === 'email_text_input') {
    return /^\S+@\S+\.\S+$/.test(text) ? null : 'Please enter a valid email address.';
  }
  if (element.type === 'url_text_input') {
    return URL.canParse(text) ? null : 'Please enter a valid URL.';
  }
  return null;
}

function wrongLength(element: PlainTextInput, text: string): string | null {
  const { min_length: least = 0, max_length: most = 3000 } = element;
  if (text.length < least) return `Please use at least ${least} characters.`;
  if (text.length > most) return `Please use no more than ${most} characters.`;
  return null;
}

function wrongNumber(element: NumberInput, text: string): string | null {
  const { min_value: least = '-Infinity', max_value: most = 'Infinity' } = element;
  const number = Number(text);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) {
    return 'Please enter a whole number.';
  }
  if (number < Number(least)) return `Please enter at least ${least}.`;
  if (number > Number(most)) return `Please enter at most ${most}.`;
  return null;
}

/** Whether nothing was put in; the type of the element is no content. */
const isEmpty = ({ type: _type, ...content }: ElementValue) =>
  Object.values(content).every(
    (part) => part === null || (Array.isArray(part) && part.length === 0),
  );
