import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';

import type { UseCases } from '../../use-cases/compose.js';
import { answerCommand } from '../commands/answer-command.js';
import { plain } from '../commands/words.js';
import { workspaceOf } from '../installed.js';
import { answered, inWordsAlone, meet } from '../reply.js';
import { withNames } from '../with-names.js';

const directSchema = z.object({
  channel: z.string(),
  channel_type: z.literal('im'),
  user: z.string(),
  ts: z.string(),
  text: z.string(),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
});

/** A text in the DM with Baton is read like a command. The message is its own request key. */
export const onDirectMessage =
  (baton: UseCases) =>
  async ({ event, client, context }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs) => {
    const direct = directSchema.safeParse(event);
    if (!direct.success) return;
    const { user: by, ts, text, channel } = direct.data;
    const workspaceId = workspaceOf(context);
    const typed = text.trim().replace(/^\/?issue\b\s*/i, '');
    const said = await withNames(baton, workspaceId, typed);
    const key = `${channel}:${ts}`;
    const command = { workspaceId, by, from: null, key, text: said, private: true };
    const { reader, no } = await meet(baton, command);
    const reply = no ? answered(no) : await answerCommand(baton, command);
    const message = inWordsAlone(reply, plain(said), reader);
    await client.chat.postMessage({
      channel,
      ...message,
      unfurl_links: false,
      unfurl_media: false,
    });
  };
