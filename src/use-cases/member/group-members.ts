import type { MemberId, WorkspaceId } from '../../domain/people.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import type { Directory } from '../ports.js';
import type { see } from './see.js';

/** To ask more people at once is to ask nobody. */
const MOST = 30;

/** Who is in these user groups, and is known from now on. Refuses groups that are too large or unread. */
export const groupMembers =
  ({ directory, see: meet }: { directory: Directory; see: ReturnType<typeof see> }) =>
  async (workspaceId: WorkspaceId, groups: readonly string[]): Promise<Ruling<MemberId[]>> => {
    const read = await Promise.all(groups.map((group) => directory.group(workspaceId, group)));
    if (read.includes(null)) return refuse({ why: 'group-unread' });
    const members = [...new Set(read.flatMap((group) => group ?? []))];
    const { length: size } = members;
    if (size > MOST) return refuse({ why: 'group-too-large', size, most: MOST });
    await Promise.all(members.map((member) => meet(workspaceId, member)));
    return decide(members);
  };
