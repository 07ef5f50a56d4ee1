import type { InputBlock, ModalView, MultiUsersSelect, PlainTextInput } from '@slack/types';

import { LONGEST_TEXT } from '../../../domain/act.js';
import { type FormBlock, plain } from '../blocks.js';

/** A form; `about` comes back with what was filled in. */
export function form(parts: {
  id: string;
  title: string;
  submit: string;
  about: object;
  blocks: FormBlock[];
}): ModalView {
  return {
    type: 'modal',
    callback_id: parts.id,
    title: plain(parts.title, 24),
    submit: plain(parts.submit, 24),
    close: plain('Cancel', 24),
    private_metadata: JSON.stringify(parts.about),
    blocks: parts.blocks,
  };
}

/** How an input is labelled, and whether it may stay empty. */
export interface Asking {
  label: string;
  hint?: string | undefined;
  placeholder?: string | undefined;
  isOptional?: boolean;
}

/** A field for words of any length that Baton keeps. */
export function wordsInput(
  field: string,
  asking: Asking & { typed?: string | undefined; isShort?: boolean },
): InputBlock {
  const { typed = '', isShort = false, placeholder } = asking;
  const element: PlainTextInput = {
    type: 'plain_text_input',
    action_id: field,
    multiline: !isShort,
    max_length: LONGEST_TEXT,
    ...(placeholder ? { placeholder: plain(placeholder, 150) } : {}),
    ...(typed ? { initial_value: typed.slice(0, LONGEST_TEXT) } : {}),
  };
  return input(field, asking, element);
}

/** A choice of one; the first choice is not made for the person unless `chosen`. */
export function choiceInput(
  field: string,
  asking: Asking & { choices: Readonly<Record<string, string>>; chosen?: string | undefined },
): InputBlock {
  const options = Object.entries(asking.choices).map(([value, words]) => ({
    text: plain(words, 75),
    value,
  }));
  const initial = options.find(({ value }) => value === asking.chosen);
  return input(field, asking, {
    type: 'static_select',
    action_id: field,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}

/** A choice of one or several people. */
export function peopleInput(
  field: string,
  asking: Asking & { chosen?: readonly string[] | undefined },
): InputBlock {
  const { chosen = [], placeholder } = asking;
  const element: MultiUsersSelect = {
    type: 'multi_users_select',
    action_id: field,
    ...(placeholder ? { placeholder: plain(placeholder, 150) } : {}),
    ...(chosen.length > 0 ? { initial_users: [...chosen] } : {}),
  };
  return input(field, asking, element);
}

function input(
  field: string,
  { label, hint, isOptional = false }: Asking,
  element: InputBlock['element'],
): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label, 2000),
    optional: isOptional,
    element,
    ...(hint ? { hint: plain(hint, 2000) } : {}),
  };
}
