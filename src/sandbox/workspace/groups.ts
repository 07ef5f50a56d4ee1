import type { GroupChange } from '../protocol.js';
import { asGroup } from '../shapes/group.js';
import { secondsOf, tsOf } from './timestamps.js';
import type { Workspace } from './workspace.js';

/** Sets who is in a user group, and tells the app; false if there is no such group. */
export function changeGroup(workspace: Workspace, { id, memberIds }: GroupChange): boolean {
  const group = workspace.state.groups.find((one) => one.id === id);
  if (!group) return false;
  const before = group.memberIds;
  group.memberIds = [...memberIds];
  const now = workspace.clock.now();
  const added = memberIds.filter((one) => !before.includes(one));
  const removed = before.filter((one) => !memberIds.includes(one));
  const team_id = workspace.state.team.id;
  const event_ts = tsOf(now);
  workspace.changes.tell('people');
  workspace.emit({ type: 'subteam_updated', subteam: asGroup(workspace, group), event_ts });
  workspace.emit({
    type: 'subteam_members_changed',
    subteam_id: group.id,
    team_id,
    date_previous_update: 0,
    date_update: secondsOf(now),
    added_users: added,
    added_users_count: added.length,
    removed_users: removed,
    removed_users_count: removed.length,
    event_ts,
  });
  return true;
}
