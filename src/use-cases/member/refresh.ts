import {
  isOutside,
  type Member,
  type MemberId,
  type Workspace,
  type WorkspaceId,
} from '../../domain/people.js';
import { decide } from '../../domain/ruling.js';
import { replanned, withSlackZone } from '../../domain/working-time/own-hours.js';
import type { Clock, Directory, People, Profile } from '../ports.js';
import type { leave } from './leave.js';

type Refreshed = (
  workspaceId: WorkspaceId,
  memberId: MemberId,
  profile: Profile | null,
) => Promise<Member | null>;

/** Keeps what Slack says of somebody: name, zone or standing. Null: Baton does not know them. */
export const keepProfile =
  ({ people, clock }: { people: People; clock: Clock }): Refreshed =>
  async (workspaceId, memberId, profile) => {
    if (!profile) return null;
    const now = clock.now();
    const kept = await people.changeMember(workspaceId, memberId, (workspace, known) =>
      decide(asSlackSays(workspace, known, { profile, now })),
    );
    return kept?.ok ? kept.change : null;
  };

/** The same; what they had in hand is looked after at once where they are not a member any more. */
export const refresh =
  ({ keep, leave: leaveBehind }: { keep: Refreshed; leave: ReturnType<typeof leave> }): Refreshed =>
  async (workspaceId, memberId, profile) => {
    const member = await keep(workspaceId, memberId, profile);
    if (member && isOutside(member)) await leaveBehind(workspaceId, memberId);
    return member;
  };

/** Slack takes no message for somebody: it is asked at once who they are now. */
export const lookAgain =
  ({ directory, refresh: refreshOne }: { directory: Directory; refresh: Refreshed }) =>
  async (workspaceId: WorkspaceId, memberId: MemberId): Promise<void> => {
    await refreshOne(workspaceId, memberId, await directory.profile(workspaceId, memberId));
  };

/** Digests are for members. */
function asSlackSays(
  workspace: Workspace,
  known: Member,
  { profile, now }: { profile: Profile; now: Date },
): Member {
  const { zone, ...said } = profile;
  const changed = { ...withSlackZone(known, zone), ...said, seenAt: now };
  if (changed.standing !== 'active') return { ...changed, wakeAt: null };
  return replanned(workspace, known, { changed, now });
}
