import type { MessageMetadata } from '@slack/types';
import * as z from 'zod';

import { messageBlock } from './blocks.js';
import { jsonOr } from './json-or.js';
import { withUniqueIds } from './unique-ids.js';

/** Slack advises 4,000 characters and cuts a message at this length. */
export const longestText = 40_000;
/** `chat.update` refuses what `chat.postMessage` would still take. */
export const longestUpdate = 4000;

/** The blocks of a message. */
export const messageBlocks = withUniqueIds(z.array(messageBlock).max(50)).refine(
  (blocks) => blocks.filter(({ type }) => type === 'table').length <= 1,
  { message: 'only_one_table_allowed' },
);

const plainValue = z.union([z.string(), z.number(), z.boolean()]);
const flatObject = z.record(z.string(), plainValue);

/** What an app notes on its own message, not shown to anybody. */
export const metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.union([plainValue, flatObject, z.array(flatObject)])),
}) satisfies z.ZodType<MessageMetadata>;

/** What an app answers to a command, or sends to a response URL. */
export const sentAnswer = z.object({
  text: z.string().max(longestText).exactOptional(),
  blocks: jsonOr(messageBlocks).exactOptional(),
  response_type: z.enum(['in_channel', 'ephemeral']).exactOptional(),
  replace_original: z.boolean().exactOptional(),
  delete_original: z.boolean().exactOptional(),
  thread_ts: z.string().exactOptional(),
  metadata: metadata.exactOptional(),
});
export type SentAnswer = z.infer<typeof sentAnswer>;
