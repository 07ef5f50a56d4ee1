import type { Member, MemberId, WorkspaceId } from '../../domain/people.js';
import { nextDigest } from '../../domain/reminders/digest.js';
import type { Clock, Directory, People } from '../ports.js';

/**
 * Makes sure that Baton knows somebody before they act or are asked: at first sight Slack is asked
 * who they are. Where it does not answer in time they are `unknown`, which owns nothing, and Slack is
 * asked again the next time.
 */
export const see =
  ({ people, directory, clock }: { people: People; directory: Directory; clock: Clock }) =>
  async (workspaceId: WorkspaceId, memberId: MemberId): Promise<Member | null> => {
    const known = await people.member(workspaceId, memberId);
    if (known && known.standing !== 'unknown') return known;
    const workspace = await people.workspace(workspaceId);
    if (!workspace) return null;
    const profile = await directory.profile(workspaceId, memberId);
    const now = clock.now();
    const member: Member = {
      workspaceId,
      id: memberId,
      name: profile?.name ?? memberId,
      zone: profile?.zone ?? workspace.zone,
      standing: profile?.standing ?? 'unknown',
      slackZone: null,
      hours: null,
      temporaryHours: null,
      digestTime: null,
      digestDays: null,
      noDigestOn: null,
      wakeAt: null,
      replanAt: null,
      seenAt: now,
    };
    const wakeAt = member.standing === 'active' ? nextDigest(workspace, member, now) : null;
    await people.keepMember({ ...member, wakeAt });
    return { ...member, wakeAt };
  };
