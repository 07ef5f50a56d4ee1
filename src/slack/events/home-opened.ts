import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';

import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';

/** The Home tab is kept fresh from the moment somebody opens it. */
export const onHomeOpened =
  (baton: UseCases) =>
  async ({ event, context }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs) => {
    if (event.tab !== 'home') return;
    await baton.showHome(workspaceOf(context), event.user, { isOpened: true });
  };
