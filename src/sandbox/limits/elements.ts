import type {
  Button,
  Checkboxes,
  Datepicker,
  DateTimepicker,
  EmailInput,
  FeedbackButtons,
  IconButton,
  ImageElement,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  NumberInput,
  Overflow,
  PlainTextInput,
  RadioButtons,
  RichTextInput,
  Select,
  Timepicker,
  URLInput,
} from '@slack/types';
import * as z from 'zod';

import {
  actionId,
  confirm,
  markedOption,
  optionGroup,
  plainOption,
  plainText,
} from './composition.js';
import { richText } from './rich-text.js';

const common = { action_id: actionId };
const confirmable = { ...common, confirm: confirm.exactOptional() };
const focusable = { focus_on_load: z.boolean().exactOptional() };
const hinted = { placeholder: plainText(150).exactOptional() };
const menu = { ...confirmable, ...focusable, ...hinted };
const manyOf = { ...menu, max_selected_items: z.int().min(1).exactOptional() };
const typed = {
  ...common,
  ...focusable,
  ...hinted,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .exactOptional(),
    })
    .exactOptional(),
};
const style = z.enum(['primary', 'danger']).exactOptional();
const spoken = z.string().max(75).exactOptional();
const id = z.string().min(1);
const date = z.iso.date('must be a date as YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:mm');

const button = z.strictObject({
  type: z.literal('button'),
  ...confirmable,
  text: plainText(75),
  value: z.string().max(2000).exactOptional(),
  url: z.string().max(3000).exactOptional(),
  style,
  accessibility_label: spoken,
}) satisfies z.ZodType<Button>;

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...confirmable,
  icon: z.string(),
  text: plainText(75),
  value: z.string().max(2000).exactOptional(),
  accessibility_label: spoken,
  visible_to_user_ids: z.array(id).exactOptional(),
}) satisfies z.ZodType<IconButton>;

const opinion = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label: spoken,
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...common,
  positive_button: opinion,
  negative_button: opinion,
}) satisfies z.ZodType<FeedbackButtons>;

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...confirmable,
  ...focusable,
  options: z.array(markedOption).min(1).max(10),
  initial_options: z.array(markedOption).min(1).exactOptional(),
}) satisfies z.ZodType<Checkboxes>;

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...confirmable,
  ...focusable,
  options: z.array(markedOption).min(1).max(10),
  initial_option: markedOption.exactOptional(),
}) satisfies z.ZodType<RadioButtons>;

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...confirmable,
  options: z.array(plainOption).min(1).max(5),
}) satisfies z.ZodType<Overflow>;

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...menu,
  initial_date: date.exactOptional(),
}) satisfies z.ZodType<Datepicker>;

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...menu,
  initial_time: time.exactOptional(),
  timezone: z.string().exactOptional(),
}) satisfies z.ZodType<Timepicker>;

const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...confirmable,
  ...focusable,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).exactOptional(),
}) satisfies z.ZodType<DateTimepicker>;

const choices = {
  options: z.array(plainOption).min(1).max(100).exactOptional(),
  option_groups: z.array(optionGroup).min(1).max(100).exactOptional(),
};
const conversationFilter = z
  .strictObject({
    include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).exactOptional(),
    exclude_external_shared_channels: z.boolean().exactOptional(),
    exclude_bot_users: z.boolean().exactOptional(),
  })
  .exactOptional();
const respondable = { response_url_enabled: z.boolean().exactOptional() };
const here = { default_to_current_conversation: z.boolean().exactOptional() };

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...menu,
  ...choices,
  initial_option: plainOption.exactOptional(),
}) satisfies z.ZodType<Select>;
const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...menu,
  initial_user: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...menu,
  ...respondable,
  ...here,
  filter: conversationFilter,
  initial_conversation: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...menu,
  ...respondable,
  initial_channel: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...menu,
  initial_option: plainOption.exactOptional(),
  min_query_length: z.int().exactOptional(),
}) satisfies z.ZodType<Select>;

const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...manyOf,
  ...choices,
  initial_options: z.array(plainOption).exactOptional(),
}) satisfies z.ZodType<MultiStaticSelect>;
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...manyOf,
  initial_users: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiUsersSelect>;
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...manyOf,
  ...here,
  filter: conversationFilter,
  initial_conversations: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiConversationsSelect>;
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...manyOf,
  initial_channels: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiChannelsSelect>;
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...manyOf,
  initial_options: z.array(plainOption).exactOptional(),
  min_query_length: z.int().exactOptional(),
}) satisfies z.ZodType<MultiExternalSelect>;

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(3000).exactOptional(),
  multiline: z.boolean().exactOptional(),
  min_length: z.int().min(0).max(3000).exactOptional(),
  max_length: z.int().min(1).max(3000).exactOptional(),
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
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().exactOptional(),
  min_value: z.string().exactOptional(),
  max_value: z.string().exactOptional(),
}) satisfies z.ZodType<NumberInput>;
const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.exactOptional(),
  min_lines: z.int().min(1).max(20).exactOptional(),
  max_lines: z.int().min(1).max(100).exactOptional(),
}) satisfies z.ZodType<RichTextInput>;

/** A picture beside text; it does nothing. */
export const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().max(2000),
}) satisfies z.ZodType<ImageElement>;

const pickers = [
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  staticSelect,
  usersSelect,
  conversationsSelect,
  channelsSelect,
  externalSelect,
  multiStaticSelect,
  multiUsersSelect,
  multiConversationsSelect,
  multiChannelsSelect,
  multiExternalSelect,
] as const;

/** What an `actions` block may hold. */
export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  richTextInput,
  datetimepicker,
  ...pickers,
]);

/** What may stand at the right of a section. */
export const accessory = z.discriminatedUnion('type', [button, overflow, image, ...pickers]);

/** What an `input` block may hold. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  emailInput,
  urlInput,
  numberInput,
  richTextInput,
  datetimepicker,
  ...pickers,
]);

/** What a `context_actions` block may hold. */
export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

/** Any element that a person can use, wherever it stands. */
export type UsableElement =
  | z.infer<typeof actionsElement>
  | z.infer<typeof inputElement>
  | z.infer<typeof contextAction>;
