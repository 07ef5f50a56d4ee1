import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';
import { openedFrom } from '../opened-from.js';
import { type Click, readClick } from '../read.js';
import { answered, inWords, isDone, meet, type Reply } from '../reply.js';
import { answerModal } from '../views/forms/answer.js';

type Args = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;

/** What pressing a button does: it reads who pressed and what the button is about, and replies. */
export type Press = (baton: UseCases, click: Click) => Promise<Reply>;

/**
 * A button: carried out first, then acknowledged. What comes of an answer's buttons replaces the
 * answer; elsewhere it is shown to whoever pressed. A living message is shown anew by the outbox
 * alone, so that nothing older is written over it.
 */
export const pressed =
  (baton: UseCases, press: Press) =>
  async ({ body, ack, client, context, respond }: Args): Promise<void> => {
    const click = readClick(body, workspaceOf(context));
    const { reader, no } = await meet(baton, click);
    const reply = no ? answered(no) : await press(baton, click);
    if ('form' in reply) {
      await showForm(client, click, reply);
      await ack();
    } else {
      await ack();
      const answer = inWords(reply, reader);
      if (click.place === 'message') await respond({ ...answer, ...placing(reply, click) });
      else await showForm(client, click, { form: answerModal(answer) });
    }
    // It is open, whenever that was.
    if (click.place === 'home')
      await baton.showHome(click.workspaceId, click.by, { isOpened: false });
  };

const placing = (reply: Reply, { isSole }: Click) =>
  isSole && isDone(reply)
    ? ({ replace_original: true } as const)
    : ({ replace_original: false, response_type: 'ephemeral' } as const);

async function showForm(
  client: Args['client'],
  { triggerId, place, viewId, from }: Click,
  { form, isPage = false }: Extract<Reply, { form: unknown }>,
): Promise<void> {
  const view = openedFrom(form, from);
  // Slack stacks three windows at most.
  if (place === 'modal' && viewId && isPage) await client.views.update({ view_id: viewId, view });
  else if (place === 'modal') await client.views.push({ trigger_id: triggerId, view });
  else await client.views.open({ trigger_id: triggerId, view });
}
