import type { AllMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { plain } from '../commands/words.js';
import { workspaceOf } from '../installed.js';
import { readShortcut } from '../read.js';
import { openForm } from '../views/forms/open-issue.js';

/** *Open an issue*: from anywhere, or from a message, whose words it takes over. */
export const onOpenIssue =
  (baton: UseCases) =>
  async ({ body, ack, client, context }: SlackShortcutMiddlewareArgs & AllMiddlewareArgs) => {
    const started = readShortcut(body, workspaceOf(context));
    const title = plain(started.text);
    await client.views.open({
      trigger_id: started.triggerId,
      view: openForm({ title, channelId: null, private: false }),
    });
    await ack();
    await baton.see(started.workspaceId, started.by);
  };
