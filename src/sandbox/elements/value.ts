import type { ViewOutput } from '@slack/bolt';
import type { Option, RichTextBlock } from '@slack/types';

import type { UsableElement } from '../limits/elements.js';
import type { Entered } from '../protocol.js';

/** A use of an element that its kind does not allow, in one sentence. */
export interface Impossible {
  impossible: string;
}

/** The value of one element as `state.values` carries it. */
export type ElementValue = ViewOutput['state']['values'][string][string];

type SelectedOption = NonNullable<ElementValue['selected_option']>;
type UploadedFile = NonNullable<ElementValue['files']>[number];

/** What a value may refer to beside the element itself. */
export interface Known {
  /** The options that the app has offered for an external select. */
  offered: Option[];
  /** An uploaded file, for a file input. */
  fileOf(id: string): UploadedFile | null;
}

/** What the element holds: what was entered, else its initial value; null for elements that hold nothing. */
export function valueOf(
  element: UsableElement,
  entered: Entered | undefined,
  known: Known,
): ElementValue | Impossible | null {
  const { type } = element;
  switch (type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
    case 'feedback_buttons':
    case 'overflow':
      return null;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return one(entered, element.initial_value, (value) => ({ type, value }));
    case 'rich_text_input':
      if (entered === undefined && element.initial_value) {
        return { type, rich_text_value: element.initial_value };
      }
      return isRichText(entered)
        ? { type, rich_text_value: entered }
        : one(entered, undefined, richTextValue);
    case 'datepicker':
      return one(entered, element.initial_date, (date) =>
        date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)
          ? { type, selected_date: date }
          : { impossible: `"${date}" is not a date such as 2026-03-01.` },
      );
    case 'timepicker':
      return one(entered, element.initial_time, (time) =>
        time === null || /^\d{2}:\d{2}$/.test(time)
          ? { type, selected_time: time }
          : { impossible: `"${time}" is not a time such as 15:00.` },
      );
    case 'datetimepicker':
      return dateTimeValue(entered === undefined ? (element.initial_date_time ?? null) : entered);
    case 'users_select':
      return one(entered, element.initial_user, (id) => ({ type, selected_user: id }));
    case 'conversations_select':
      return one(entered, element.initial_conversation, (id) => ({
        type,
        selected_conversation: id,
      }));
    case 'channels_select':
      return one(entered, element.initial_channel, (id) => ({ type, selected_channel: id }));
    case 'static_select':
    case 'radio_buttons':
    case 'external_select':
      return one(entered, element.initial_option?.value, (value) => {
        const [option = null] = selected(optionsOf(element, known), value === null ? [] : [value]);
        if (value !== null && option === null) return notAnOption(value);
        return { type, selected_option: option };
      });
    case 'multi_users_select':
      return many(entered, element.initial_users, (ids) => ({ type, selected_users: ids }));
    case 'multi_conversations_select':
      return many(entered, element.initial_conversations, (ids) => ({
        type,
        selected_conversations: ids,
      }));
    case 'multi_channels_select':
      return many(entered, element.initial_channels, (ids) => ({ type, selected_channels: ids }));
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return many(
        entered,
        element.initial_options?.map((option) => option.value ?? ''),
        (values) => {
          const options = selected(optionsOf(element, known), values);
          if (options.length < values.length) return notAnOption(values.join(', '));
          return { type, selected_options: options };
        },
      );
    case 'file_input':
      return many(entered, [], (ids) => {
        const files = ids.flatMap((id) => known.fileOf(id) ?? []);
        return files.length < ids.length
          ? { impossible: `One of the files ${ids.join(', ')} was not uploaded.` }
          : { type, files };
      });
  }
}

type Made = ElementValue | Impossible;

function one(
  entered: Entered | undefined,
  initial: string | undefined,
  make: (value: string | null) => Made,
): Made {
  if (entered === undefined) return make(initial ?? null);
  if (entered === null || entered === '') return make(null);
  if (typeof entered === 'string') return make(entered);
  return { impossible: 'This element takes one value, as text.' };
}

function many(
  entered: Entered | undefined,
  initial: string[] | undefined,
  make: (values: string[]) => Made,
): Made {
  if (entered === undefined) return make(initial ?? []);
  if (entered === null) return make([]);
  if (Array.isArray(entered)) return make(entered);
  return { impossible: 'This element takes a list of values.' };
}

function dateTimeValue(seconds: Entered): Made {
  if (seconds !== null && typeof seconds !== 'number') {
    return { impossible: 'A date with a time is entered as seconds since 1970.' };
  }
  return { type: 'datetimepicker', selected_date_time: seconds };
}

const isRichText = (entered: Entered | undefined): entered is RichTextBlock =>
  typeof entered === 'object' && entered !== null && !Array.isArray(entered);

function richTextValue(text: string | null): Made {
  const type = 'rich_text_input';
  if (text === null) return { type };
  const section = {
    type: 'rich_text_section' as const,
    elements: [{ type: 'text' as const, text }],
  };
  return { type, rich_text_value: { type: 'rich_text', elements: [section] } };
}

const notAnOption = (value: string): Impossible => ({
  impossible: `"${value}" is not one of the options.`,
});

/** What can be chosen in a menu: its own options, grouped or not, or those that the app was asked for. */
export function optionsOf(element: UsableElement, { offered }: Known): Option[] {
  if (element.type === 'external_select') {
    return [...offered, ...(element.initial_option ? [element.initial_option] : [])];
  }
  if (element.type === 'multi_external_select') {
    return [...offered, ...(element.initial_options ?? [])];
  }
  if ('option_groups' in element && element.option_groups) {
    return element.option_groups.flatMap(({ options }) => options);
  }
  return 'options' in element ? (element.options ?? []) : [];
}

/** The options with these values, in the order of the menu. */
export const selected = (options: Option[], values: string[]): SelectedOption[] =>
  options
    .filter(({ value = '' }, at) => values.includes(value) && at === firstWith(options, value))
    .map(chosen);

/** An option that was offered twice is one choice. */
const firstWith = (options: Option[], value: string) =>
  options.findIndex((option) => (option.value ?? '') === value);

// Bolt's types know options of plain text only.
const chosen = (option: Option): SelectedOption => ({
  ...option,
  text:
    option.text.type === 'plain_text'
      ? option.text
      : { type: 'plain_text', text: option.text.text },
  value: option.value ?? '',
});
