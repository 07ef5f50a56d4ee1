import type { Channel, WorkspacePerson } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';
import { channelNameInPayload } from './channel.js';

/** What every interaction says about who acted and for which app. */
export const actedBy = ({ app, state }: Workspace, person: WorkspacePerson) => ({
  team: { id: state.team.id, domain: state.team.domain },
  user: {
    id: person.id,
    name: person.name,
    username: person.name,
    team_id: person.teamId,
  },
  api_app_id: app.id,
  token: 'sandbox-verification-token',
  is_enterprise_install: false,
});

/** The channel of an interaction. */
export const channelOfPayload = (channel: Channel) => ({
  id: channel.id,
  name: channelNameInPayload(channel),
});
