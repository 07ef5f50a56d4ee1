import { nextDigest } from '../../domain/digest.js';
import type { MemberId, WorkspaceId } from '../../domain/people.js';
import type { Clock, People, Profile } from '../ports.js';

/** Slack says that somebody changed: name, zone or standing. Only those whom Baton knows matter. */
export const refresh =
  ({ people, clock }: { people: People; clock: Clock }) =>
  async (workspaceId: WorkspaceId, memberId: MemberId, profile: Profile | null): Promise<void> => {
    const [workspace, known] = await Promise.all([
      people.workspace(workspaceId),
      people.member(workspaceId, memberId),
    ]);
    if (!workspace || !known || !profile) return;
    const member = { ...known, ...profile, seenAt: clock.now() };
    const isActive = member.standing === 'active';
    const wakeAt = isActive ? nextDigest(workspace, member, clock.now()) : null;
    await people.keepMember({ ...member, wakeAt });
  };
