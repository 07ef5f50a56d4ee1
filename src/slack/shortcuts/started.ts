import type { AllMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';
import { openedFrom } from '../opened-from.js';
import { type MessageShortcut, readMessageShortcut, readShortcut, type Shortcut } from '../read.js';
import { answered, inWords, meet, type Reply } from '../reply.js';
import { answerModal } from '../views/forms/answer.js';
import { withNames } from '../with-names.js';

type Args = SlackShortcutMiddlewareArgs & AllMiddlewareArgs;

/** What a shortcut opens. */
type Show<Started extends Shortcut> = (baton: UseCases, shortcut: Started) => Promise<Reply>;

/** A shortcut that is started from anywhere. */
export const onAnywhere = (baton: UseCases, show: Show<Shortcut>) =>
  started(baton, readShortcut, show);

/** A shortcut that is started on a message. */
export const onMessage = (baton: UseCases, show: Show<MessageShortcut>) =>
  started(baton, readMessageShortcut, async (_baton, shortcut) => {
    const { workspaceId, message } = shortcut;
    const text = await withNames(baton, workspaceId, message.text);
    return show(baton, { ...shortcut, message: { ...message, text } });
  });

const started =
  <Started extends Shortcut>(
    baton: UseCases,
    read: (body: unknown, workspaceId: string) => Started,
    show: Show<Started>,
  ) =>
  async ({ body, ack, client, context }: Args): Promise<void> => {
    const shortcut = read(body, workspaceOf(context));
    const { reader, no } = await meet(baton, shortcut);
    const reply = no ? answered(no) : await show(baton, shortcut);
    const view = 'form' in reply ? reply.form : answerModal(inWords(reply, reader));
    await client.views.open({
      trigger_id: shortcut.triggerId,
      view: openedFrom(view, shortcut.from),
    });
    await ack();
  };
