import type { MemberId } from '../../domain/people.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import type { People, Request } from '../ports.js';
import type { groupMembers } from './group-members.js';
import type { see } from './see.js';

/** People named one by one, and Slack user groups that stand for whoever is in them. */
export interface Named {
  people: readonly MemberId[];
  groups: readonly string[];
}

interface Gathering {
  people: People;
  see: ReturnType<typeof see>;
  groupMembers: ReturnType<typeof groupMembers>;
}

/**
 * Everybody who was named. Of groups those who can be asked: whoever asks, people who are away, and
 * who is no member are left out. Refuses groups that leave nobody.
 */
export const gather =
  ({ people, see: meet, groupMembers: membersOf }: Gathering) =>
  async (
    { workspaceId, by }: Pick<Request, 'workspaceId' | 'by'>,
    named: Named,
  ): Promise<Ruling<MemberId[]>> => {
    await Promise.all(named.people.map((member) => meet(workspaceId, member)));
    if (named.groups.length === 0) return decide([...new Set(named.people)]);
    const inGroups = await membersOf(workspaceId, named.groups);
    if (!inGroups.ok) return inGroups;
    const able = (await people.turns(workspaceId, inGroups.change))
      .filter(({ member, isAway }) => member.standing === 'active' && !isAway && member.id !== by)
      .map(({ member }) => member.id);
    const all = [...new Set([...named.people, ...able])];
    return all.length > 0 ? decide(all) : refuse({ why: 'group-empty' });
  };
