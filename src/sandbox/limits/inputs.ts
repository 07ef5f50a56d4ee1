import type {
  EmailInput,
  FileInput,
  NumberInput,
  PlainTextInput,
  RichTextInput,
  URLInput,
} from '@slack/types';
import * as z from 'zod';

import { focusable, hinted, named } from './element-parts.js';
import { richText } from './rich-text.js';

const typed = {
  ...named,
  ...focusable,
  ...hinted,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .exactOptional(),
    })
    .exactOptional(),
};
const lines = z.int().min(1).max(100);

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).exactOptional(),
    multiline: z.boolean().exactOptional(),
    min_length: z.int().min(0).max(3000).exactOptional(),
    max_length: z.int().min(1).max(3000).exactOptional(),
  })
  .refine(({ min_length: least = 0, max_length: most = least }) => least <= most, {
    message: 'must not be greater than max_length',
    path: ['min_length'],
  }) satisfies z.ZodType<PlainTextInput>;

const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().exactOptional(),
}) satisfies z.ZodType<EmailInput>;

const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: z.string().exactOptional(),
}) satisfies z.ZodType<URLInput>;

const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number');
const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: numeral.exactOptional(),
    min_value: numeral.exactOptional(),
    max_value: numeral.exactOptional(),
  })
  .refine(
    ({ min_value: least = '-Infinity', max_value: most = 'Infinity' }) =>
      Number(least) <= Number(most),
    { message: 'must not be greater than max_value', path: ['min_value'] },
  ) satisfies z.ZodType<NumberInput>;

/** Formatted text; the only typed input that an actions block may hold too. */
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.exactOptional(),
  min_lines: lines.exactOptional(),
  max_lines: lines.exactOptional(),
}) satisfies z.ZodType<RichTextInput>;

const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...named,
  filetypes: z.array(z.string().min(1)).min(1).exactOptional(),
  max_files: z.int().min(1).max(10).exactOptional(),
}) satisfies z.ZodType<FileInput>;

/** What a person types or uploads. */
export const inputs = [
  plainTextInput,
  emailInput,
  urlInput,
  numberInput,
  richTextInput,
  fileInput,
] as const;
