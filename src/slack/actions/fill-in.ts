import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';

import type { UseCases } from '../../use-cases/compose.js';
import { isClosedForm } from '../delivery/failures.js';
import { workspaceOf } from '../installed.js';
import { openedFrom } from '../opened-from.js';
import { readSubmission, type Submission } from '../read.js';

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** Something was chosen in a form that is shown anew for it, as `refill` says; null: it stays as it is. */
export const onFilledIn =
  (baton: UseCases, refill: (baton: UseCases, filled: Submission) => Promise<ModalView | null>) =>
  async ({ body, ack, client, context }: Args): Promise<void> => {
    const filled = readSubmission(body, workspaceOf(context));
    const view = await refill(baton, filled);
    await ack();
    if (!view) return;
    const shown = { view_id: filled.key, view: openedFrom(view, filled.from) };
    await client.views.update(shown).catch(unlessClosed);
  };

/** Whoever chose may have closed the form meanwhile. */
function unlessClosed(error: unknown): void {
  if (!isClosedForm(error)) throw error;
}
