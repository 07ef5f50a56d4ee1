import type { HomeView, ModalView } from '@slack/types';
import * as z from 'zod';

import { homeBlock, modalBlock } from './blocks.js';
import { plainText } from './composition.js';
import { withUniqueIds } from './unique-ids.js';

const common = {
  callback_id: z.string().max(255).exactOptional(),
  private_metadata: z.string().max(3000).exactOptional(),
  external_id: z.string().max(255).exactOptional(),
};

/** What `views.open`, `views.push` and `views.update` accept. */
export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).exactOptional(),
    close: plainText(24).exactOptional(),
    blocks: withUniqueIds(z.array(modalBlock).max(100)),
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
  blocks: withUniqueIds(z.array(homeBlock).max(100)),
  ...common,
}) satisfies z.ZodType<HomeView>;

/** A view as an app sends it. */
export const sentView = z.discriminatedUnion('type', [modalView, homeView]);
export type SentView = z.infer<typeof sentView>;
