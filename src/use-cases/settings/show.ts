import type { Settings } from '../../domain/people.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import { refusalToSettings } from '../../domain/settings.js';
import type { People, Request } from '../ports.js';

/** What the workspace decided for itself, for its leads. */
export const showSettings =
  (people: People) =>
  async ({ workspaceId, by }: Request): Promise<Ruling<Settings>> => {
    const workspace = await people.workspace(workspaceId);
    const member = await people.member(workspaceId, by);
    if (!workspace) return refuse({ why: 'not-a-member', standing: 'unknown' });
    const no = refusalToSettings(workspace, member ?? undefined);
    return no ? refuse(no) : decide(workspace.settings);
  };
