import type { ViewOutput } from '@slack/bolt';

import type { ViewState } from '../elements/state.js';
import type { WorkspaceView } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

/** A view as payloads and `views.*` answers carry it. */
export function asView(
  { app, state }: Workspace,
  view: WorkspaceView,
  values: ViewState = {},
): ViewOutput {
  return {
    id: view.id,
    team_id: state.team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: '' },
    submit: view.submit,
    close: view.close,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: app.id,
    app_installed_team_id: state.team.id,
    bot_id: app.botId,
  };
}
