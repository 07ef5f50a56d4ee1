import type {
  InputBlock,
  ModalView,
  MultiUsersSelect,
  PlainTextInput,
  StaticSelect,
  UsersSelect,
} from '@slack/types';

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

/** A choice of one; not made for the person unless `chosen`. `isWatched`: the form is shown anew for it. */
export function choiceInput(
  field: string,
  asking: Asking & {
    choices: Readonly<Record<string, string>>;
    chosen?: string | undefined;
    isWatched?: boolean;
  },
): InputBlock {
  const options = Object.entries(asking.choices).map(([value, words]) => ({
    text: plain(words, 75),
    value,
  }));
  const initial = options.find(({ value }) => value === asking.chosen);
  const element: StaticSelect = {
    type: 'static_select',
    action_id: field,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
  return watched(input(field, asking, element), asking);
}

/** A choice of one, all of which are read before choosing. */
export function radioInput(
  field: string,
  asking: Asking & { choices: Readonly<Record<string, string>>; chosen?: string | undefined },
): InputBlock {
  const options = Object.entries(asking.choices).map(([value, words]) => ({
    text: plain(words, 75),
    value,
  }));
  const initial = options.find(({ value }) => value === asking.chosen);
  return input(field, asking, {
    type: 'radio_buttons',
    action_id: field,
    options,
    ...(initial ? { initial_option: initial } : {}),
  });
}

/** A choice of any number of at most ten; `below`: a second line. */
export function ticksInput(
  field: string,
  asking: Asking & {
    ticks: readonly { value: string; words: string; below?: string }[];
    areTicked?: boolean;
  },
): InputBlock {
  const options = asking.ticks.map(({ value, words, below }) => ({
    text: plain(words, 75),
    value,
    ...(below ? { description: plain(below, 75) } : {}),
  }));
  return input(field, asking, {
    type: 'checkboxes',
    action_id: field,
    options,
    ...(asking.areTicked ? { initial_options: options } : {}),
  });
}

/** A day of the calendar. */
export function dayInput(
  field: string,
  asking: Asking & { chosen?: string | undefined },
): InputBlock {
  return input(field, asking, {
    type: 'datepicker',
    action_id: field,
    ...(asking.chosen ? { initial_date: asking.chosen } : {}),
  });
}

/** A choice of one or several people; `isWatched`: the form is shown anew for each choice. */
export function peopleInput(
  field: string,
  asking: Asking & { chosen?: readonly string[] | undefined; isWatched?: boolean },
): InputBlock {
  const { chosen = [], placeholder } = asking;
  const element: MultiUsersSelect = {
    type: 'multi_users_select',
    action_id: field,
    ...(placeholder ? { placeholder: plain(placeholder, 150) } : {}),
    ...(chosen.length > 0 ? { initial_users: [...chosen] } : {}),
  };
  return watched(input(field, asking, element), asking);
}

/** A choice of one person. */
export function personInput(
  field: string,
  asking: Asking & { chosen?: string | null | undefined },
): InputBlock {
  const { chosen, placeholder = 'Choose a person' } = asking;
  const element: UsersSelect = {
    type: 'users_select',
    action_id: field,
    placeholder: plain(placeholder, 150),
    ...(chosen ? { initial_user: chosen } : {}),
  };
  return input(field, asking, element);
}

function watched(block: InputBlock, { isWatched = false }: { isWatched?: boolean }): InputBlock {
  return isWatched ? { ...block, dispatch_action: true } : block;
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
