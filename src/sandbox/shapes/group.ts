import type { SubteamUpdatedEvent } from '@slack/types';

import type { Group } from '../workspace/state.js';
import type { Workspace } from '../workspace/workspace.js';

/** A user group as events tell it and `usergroups.list` answers it. */
export const asGroup = (
  { state }: Workspace,
  { id, name, handle, memberIds }: Group,
): SubteamUpdatedEvent['subteam'] => ({
  id,
  team_id: state.team.id,
  is_usergroup: true,
  is_subteam: true,
  name,
  description: '',
  handle,
  is_external: false,
  date_create: 0,
  date_update: 0,
  date_delete: 0,
  auto_provision: false,
  created_by: state.people[0]?.id ?? '',
  prefs: { channels: [], groups: [] },
  users: memberIds,
  user_count: memberIds.length,
});
