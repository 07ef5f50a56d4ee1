import type {
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  PlainTextOption,
  Select,
} from '@slack/types';
import * as z from 'zod';

import { areOffered, optionGroup, plainOption } from './composition.js';
import { confirmable, focusable, hinted } from './element-parts.js';

const id = z.string().min(1);
const menu = { ...confirmable, ...focusable, ...hinted };
const manyOf = { ...menu, max_selected_items: z.int().min(1).exactOptional() };
const choices = {
  options: z.array(plainOption).min(1).max(100).exactOptional(),
  option_groups: z.array(optionGroup).min(1).max(100).exactOptional(),
};
const asked = { min_query_length: z.int().min(0).exactOptional() };
const respondable = { response_url_enabled: z.boolean().exactOptional() };
const here = { default_to_current_conversation: z.boolean().exactOptional() };

const narrowed = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .exactOptional(),
  exclude_external_shared_channels: z.boolean().exactOptional(),
  exclude_bot_users: z.boolean().exactOptional(),
});
const filter = narrowed.refine((sent) => Object.keys(sent).length > 0, {
  message: 'must have at least one of include, exclude_external_shared_channels, exclude_bot_users',
});

interface Offer {
  options?: PlainTextOption[];
  option_groups?: { options: PlainTextOption[] }[];
}
const offeredBy = ({ options, option_groups: groups = [] }: Offer) =>
  options ?? groups.flatMap((group) => group.options);

const hasOneSource = (sent: Offer) =>
  (sent.options === undefined) !== (sent.option_groups === undefined);
const oneSource = { message: 'must have either options or option_groups' };
const amongOffered = (field: string) => ({
  message: 'must be one of the options',
  path: [field],
});

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...choices,
    initial_option: plainOption.exactOptional(),
  })
  .refine(hasOneSource, oneSource)
  .refine(
    (sent) => areOffered(sent.initial_option ? [sent.initial_option] : [], offeredBy(sent)),
    amongOffered('initial_option'),
  ) satisfies z.ZodType<Select>;
const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...manyOf,
    ...choices,
    initial_options: z.array(plainOption).exactOptional(),
  })
  .refine(hasOneSource, oneSource)
  .refine(
    (sent) => areOffered(sent.initial_options ?? [], offeredBy(sent)),
    amongOffered('initial_options'),
  ) satisfies z.ZodType<MultiStaticSelect>;

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...menu,
  ...asked,
  initial_option: plainOption.exactOptional(),
}) satisfies z.ZodType<Select>;
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...manyOf,
  ...asked,
  initial_options: z.array(plainOption).exactOptional(),
}) satisfies z.ZodType<MultiExternalSelect>;

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...menu,
  initial_user: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...manyOf,
  initial_users: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiUsersSelect>;

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...menu,
  ...respondable,
  ...here,
  filter: filter.exactOptional(),
  initial_conversation: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...manyOf,
  ...here,
  filter: filter.exactOptional(),
  initial_conversations: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiConversationsSelect>;

const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...menu,
  ...respondable,
  initial_channel: id.exactOptional(),
}) satisfies z.ZodType<Select>;
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...manyOf,
  initial_channels: z.array(id).exactOptional(),
}) satisfies z.ZodType<MultiChannelsSelect>;

/** Select menus: of one choice or of several; of given options, people, conversations, or the app's own answers. */
export const menus = [
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
