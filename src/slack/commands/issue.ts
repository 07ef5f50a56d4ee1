import type { SlackCommandMiddlewareArgs, AllMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';
import { openedFrom } from '../opened-from.js';
import { readCommand } from '../read.js';
import { answered, inWords, meet } from '../reply.js';
import { answerCommand } from './answer-command.js';

/** `/issue …`: carried out first, then acknowledged with the answer, which only its author sees. */
export const onIssueCommand =
  (baton: UseCases) =>
  async ({ body, ack, client, context }: SlackCommandMiddlewareArgs & AllMiddlewareArgs) => {
    const said = readCommand(body, workspaceOf(context));
    const { reader, no } = await meet(baton, said);
    const reply = no ? answered(no) : await answerCommand(baton, said);
    if (!('form' in reply)) return ack({ response_type: 'ephemeral', ...inWords(reply, reader) });
    const view = openedFrom(reply.form, said.from);
    await client.views.open({ trigger_id: said.triggerId, view });
    return ack();
  };
