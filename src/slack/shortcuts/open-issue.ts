import type { AllMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { plain } from '../commands/words.js';
import { workspaceOf } from '../installed.js';
import { readShortcut } from '../read.js';
import { meet } from '../reply.js';
import { answerMessage } from '../views/answers.js';
import { answerModal } from '../views/forms/answer.js';
import { openForm } from '../views/forms/issue/open.js';

/** *Open an issue*: from anywhere, or from a message, whose words it takes over. */
export const onOpenIssue =
  (baton: UseCases) =>
  async ({ body, ack, client, context }: SlackShortcutMiddlewareArgs & AllMiddlewareArgs) => {
    const started = readShortcut(body, workspaceOf(context));
    const title = plain(started.text);
    const { reader, no } = await meet(baton, started);
    const view = no
      ? answerModal(answerMessage(no, reader))
      : openForm({ title, channelId: null, private: false });
    await client.views.open({ trigger_id: started.triggerId, view });
    await ack();
  };
