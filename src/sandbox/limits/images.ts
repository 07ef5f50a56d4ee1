import type { ImageBlock, ImageElement } from '@slack/types';
import * as z from 'zod';

import { blockId, plainText, slackFile, webAddress } from './composition.js';

const anySource = { image_url: webAddress.exactOptional(), slack_file: slackFile.exactOptional() };

const inText = { type: z.literal('image'), alt_text: z.string().max(2000) };
const asBlock = { ...inText, block_id: blockId, title: plainText(2000).exactOptional() };

// A discriminated union wants one schema for each type, so the choice of the source comes second.

/** A picture beside text, from a URL or from Slack's files but not from both; it does nothing. */
export const image = z
  .strictObject({ ...inText, ...anySource })
  .pipe(
    z.union([
      z.strictObject({ ...inText, image_url: webAddress }),
      z.strictObject({ ...inText, slack_file: slackFile }),
    ]),
  ) satisfies z.ZodType<ImageElement>;

/** A picture as a block of its own. */
export const imageBlock = z
  .strictObject({ ...asBlock, ...anySource })
  .pipe(
    z.union([
      z.strictObject({ ...asBlock, image_url: webAddress }),
      z.strictObject({ ...asBlock, slack_file: slackFile }),
    ]),
  ) satisfies z.ZodType<ImageBlock>;
