import type {
  Checkboxes,
  Datepicker,
  DateTimepicker,
  RadioButtons,
  Timepicker,
} from '@slack/types';
import * as z from 'zod';

import { areOffered, markedOption } from './composition.js';
import { confirmable, focusable, hinted } from './element-parts.js';

const menu = { ...confirmable, ...focusable, ...hinted };
const fewOptions = z.array(markedOption).min(1).max(10);

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...confirmable,
    ...focusable,
    options: fewOptions,
    initial_options: z.array(markedOption).min(1).exactOptional(),
  })
  .refine((sent) => areOffered(sent.initial_options ?? [], sent.options), {
    message: 'must be one of the options',
    path: ['initial_options'],
  }) satisfies z.ZodType<Checkboxes>;

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...confirmable,
    ...focusable,
    options: fewOptions,
    initial_option: markedOption.exactOptional(),
  })
  .refine((sent) => areOffered(sent.initial_option ? [sent.initial_option] : [], sent.options), {
    message: 'must be one of the options',
    path: ['initial_option'],
  }) satisfies z.ZodType<RadioButtons>;

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...menu,
  initial_date: z.iso.date('must be a date as YYYY-MM-DD').exactOptional(),
}) satisfies z.ZodType<Datepicker>;

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...menu,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm')
    .exactOptional(),
  timezone: z.string().exactOptional(),
}) satisfies z.ZodType<Timepicker>;

/** Seconds since 1970 in ten digits. */
export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...confirmable,
  ...focusable,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).exactOptional(),
}) satisfies z.ZodType<DateTimepicker>;

/** Boxes to tick, dates and times. */
export const pickers = [checkboxes, radioButtons, datepicker, timepicker] as const;
