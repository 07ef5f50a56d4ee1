import type { HomeView, ModalView } from '@slack/types';
import * as z from 'zod';

import { homeBlock, modalBlock, type WorkspaceBlock } from './blocks.js';
import { plainText } from './composition.js';
import { elementsOf, withInner, withUniqueIds } from './unique-ids.js';

const common = {
  callback_id: z.string().max(255).exactOptional(),
  private_metadata: z.string().max(3000).exactOptional(),
  external_id: z.string().max(255).exactOptional(),
};

/** A view in bytes; `private_metadata` and all. */
export const largestView = 250_000;

/** The blocks of a view: at most one of their elements takes the focus. */
const viewBlocks = <Block extends WorkspaceBlock>(block: z.ZodType<Block>) =>
  withUniqueIds(z.array(block).max(100)).refine(
    (blocks) =>
      withInner(blocks)
        .flatMap(elementsOf)
        .filter((element) => 'focus_on_load' in element && element.focus_on_load).length <= 1,
    { message: 'must have only one element with focus_on_load' },
  );

/** What `views.open`, `views.push` and `views.update` accept. */
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).exactOptional(),
    close: plainText(24).exactOptional(),
    blocks: viewBlocks(modalBlock),
    clear_on_close: z.boolean().exactOptional(),
    notify_on_close: z.boolean().exactOptional(),
    ...common,
  })
  .refine(
    (view) => view.submit !== undefined || view.blocks.every((block) => block.type !== 'input'),
    { message: 'missing required field: submit' },
  ) satisfies z.ZodType<ModalView>;

/** What `views.publish` accepts. */
export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: viewBlocks(homeBlock),
  ...common,
}) satisfies z.ZodType<HomeView>;

/** A view as an app sends it. */
export const sentView = z.discriminatedUnion('type', [modalView, homeView]);
export type SentView = z.infer<typeof sentView>;
