import type {
  ActionsBlock,
  AlertBlock,
  ContainerBlock,
  ContextActionsBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  InputBlock,
  MarkdownBlock,
  SectionBlock,
} from '@slack/types';
import * as z from 'zod';

import { card, carousel, plan, taskCard, video } from './cards.js';
import { anyText, blockId, plainText } from './composition.js';
import { accessory, actionsElement, contextAction, inputElement } from './elements.js';
import { image, imageBlock } from './images.js';
import { richText } from './rich-text.js';
import { dataTable, table } from './tables.js';

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).exactOptional(),
    fields: z.array(anyText(2000)).min(1).max(10).exactOptional(),
    accessory: accessory.exactOptional(),
    expand: z.boolean().exactOptional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    message: 'missing required field: text or fields',
  }) satisfies z.ZodType<SectionBlock>;

const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(150),
}) satisfies z.ZodType<HeaderBlock>;

const divider = z.strictObject({
  type: z.literal('divider'),
  block_id: blockId,
}) satisfies z.ZodType<DividerBlock>;

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z.array(actionsElement).min(1).max(25),
}) satisfies z.ZodType<ActionsBlock>;

const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [anyText(3000), image]))
    .min(1)
    .max(10),
}) satisfies z.ZodType<ContextBlock>;

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: z.array(contextAction).min(1).max(5),
}) satisfies z.ZodType<ContextActionsBlock>;

const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2000),
  hint: plainText(2000).exactOptional(),
  optional: z.boolean().exactOptional(),
  dispatch_action: z.boolean().exactOptional(),
  element: inputElement,
}) satisfies z.ZodType<InputBlock>;

const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(12_000),
}) satisfies z.ZodType<MarkdownBlock>;

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).exactOptional(),
}) satisfies z.ZodType<AlertBlock>;

const everywhere = [
  section,
  header,
  divider,
  actions,
  context,
  input,
  imageBlock,
  richText,
  video,
] as const;

const container = z
  .strictObject({
    type: z.literal('container'),
    block_id: blockId,
    title: plainText(150).exactOptional(),
    rich_text_title: richText.exactOptional(),
    subtitle: anyText(150).exactOptional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [...everywhere, table]))
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).exactOptional(),
    icon: image.exactOptional(),
    is_collapsible: z.boolean().exactOptional(),
    default_collapsed: z.boolean().exactOptional(),
    has_header_divider: z.boolean().exactOptional(),
  })
  .refine((sent) => sent.title ?? sent.rich_text_title, {
    message: 'missing required field: title or rich_text_title',
  })
  .refine((sent) => !sent.default_collapsed || sent.is_collapsible, {
    message: 'requires is_collapsible',
    path: ['default_collapsed'],
  }) satisfies z.ZodType<ContainerBlock>;

const inMessages = [
  ...everywhere,
  contextActions,
  markdown,
  table,
  dataTable,
  card,
  carousel,
  container,
  taskCard,
  plan,
] as const;

/** A block that an app may put into a message; `file` blocks come with remote files only. */
export const messageBlock = z.discriminatedUnion('type', inMessages);

/** A block that a modal may hold. */
export const modalBlock = z.discriminatedUnion('type', [...everywhere, alert]);

/** A block that a Home tab may hold. */
export const homeBlock = z.discriminatedUnion('type', everywhere);

/** A block of any surface, as the workspace keeps it. */
export const anyBlock = z.discriminatedUnion('type', [...inMessages, alert]);
export type WorkspaceBlock = z.infer<typeof anyBlock>;
