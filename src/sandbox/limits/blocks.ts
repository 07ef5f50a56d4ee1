import type {
  ActionsBlock,
  AlertBlock,
  ContextActionsBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  ImageBlock,
  InputBlock,
  MarkdownBlock,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import * as z from 'zod';

import { anyText, blockId, plainText } from './composition.js';
import { accessory, actionsElement, contextAction, image, inputElement } from './elements.js';
import { richText } from './rich-text.js';

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

const picture = z.strictObject({
  ...image.shape,
  block_id: blockId,
  title: plainText(2000).exactOptional(),
}) satisfies z.ZodType<ImageBlock>;

const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(12_000),
}) satisfies z.ZodType<MarkdownBlock>;

const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).exactOptional(),
}) satisfies z.ZodType<AlertBlock>;

const cell = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
]);
const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(['left', 'center', 'right']).exactOptional(),
        is_wrapped: z.boolean().exactOptional(),
      }),
    )
    .max(20)
    .exactOptional(),
}) satisfies z.ZodType<TableBlock>;

const shared = [section, header, divider, actions, context, input, picture, richText] as const;

/** A block that a message may hold. */
export const messageBlock = z.discriminatedUnion('type', [
  ...shared,
  contextActions,
  markdown,
  table,
]);

/** A block that a modal may hold. */
export const modalBlock = z.discriminatedUnion('type', [...shared, alert]);

/** A block that a Home tab may hold. */
export const homeBlock = z.discriminatedUnion('type', shared);

/** A block of any surface, as the workspace keeps it. */
export const anyBlock = z.discriminatedUnion('type', [
  ...shared,
  contextActions,
  markdown,
  table,
  alert,
]);
export type WorkspaceBlock = z.infer<typeof anyBlock>;
