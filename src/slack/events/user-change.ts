import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { profileOf } from '../directory.js';
import { workspaceOf } from '../installed.js';

/** Somebody's name, zone or standing changed. */
export const onUserChange =
  (baton: UseCases) =>
  async ({ event, context }: SlackEventMiddlewareArgs<'user_change'> & AllMiddlewareArgs) => {
    await baton.refresh(workspaceOf(context), event.user.id, profileOf(event.user));
  };
