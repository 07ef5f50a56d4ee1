import { type Act, entry } from '../act.js';
import type { MemberId } from '../people.js';
import { may, rolesIn } from '../permissions.js';
import type { Absence } from '../records.js';
import { decide, refuse, type Refusal, type Ruling } from '../ruling.js';
import { circleOf } from './circle.js';
import { closed } from './end.js';
import { type AbsenceChange, absencesOf, type Roster, sharedSpan, type Span } from './roster.js';
import { silentAt } from './silence.js';

/** Who is away, from when to when, and whom they ask to stand in. */
export interface Leaving extends Span {
  memberId: MemberId;
  coverId: MemberId | null;
}

/**
 * A member goes away, or a lead sets one away. It takes the place of what they had planned in that
 * time. The cover stands in only once they agree.
 */
export function goAway(roster: Roster, act: Act, leaving: Leaving): Ruling<AbsenceChange> {
  const no = refusalToGo(roster, act, leaving);
  if (no) return refuse(no);
  const { memberId, coverId, endsAt } = leaving;
  const asked: Absence = {
    workspaceId: roster.workspace.workspaceId,
    id: act.newId(),
    memberId,
    startsAt: leaving.startsAt > act.now ? leaving.startsAt : act.now,
    endsAt,
    coverId,
    coverState: coverId === null ? 'none' : 'asked',
    setBy: act.by,
    setAt: act.now,
    wakeAt: endsAt,
    endedAt: null,
  };
  const absence = { ...asked, wakeAt: silentAt(roster, asked) ?? endsAt };
  const replaced = absencesOf(roster, memberId, act.now)
    .filter((each) => sharedSpan(each, absence) !== null)
    .map((each) => closed(each, act, 'replaced'));
  const facts = {
    absence: absence.id,
    startsAt: absence.startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cover: coverId,
  };
  return decide({
    absences: [...replaced.map(({ row }) => row), absence],
    ledger: [...replaced.map((each) => each.entry), entry(act, 'away', { memberId, facts })],
  });
}

function refusalToGo(roster: Roster, act: Act, leaving: Leaving): Refusal | null {
  const { workspace, members } = roster;
  const { memberId, startsAt, endsAt, coverId } = leaving;
  const by = members[act.by];
  const isLead = by !== undefined && may('setAway', rolesIn(workspace, by));
  if (act.by !== memberId && !isLead)
    return { why: 'away-by-leads', memberId, leads: workspace.settings.leads };
  const standing = members[memberId]?.standing ?? 'unknown';
  if (standing !== 'active') return { why: 'cannot-serve', memberId, standing, as: 'away' };
  if (endsAt <= act.now) return { why: 'absence-past', endsAt };
  if (endsAt <= startsAt) return { why: 'absence-backwards', startsAt, endsAt };
  return coverId === null ? null : refusalOfCover(roster, { ...leaving, coverId });
}

function refusalOfCover(
  roster: Roster,
  { memberId, coverId, ...span }: Leaving & { coverId: MemberId },
): Refusal | null {
  if (coverId === memberId) return { why: 'covers-themselves', memberId };
  const standing = roster.members[coverId]?.standing ?? 'unknown';
  if (standing !== 'active')
    return { why: 'cannot-serve', memberId: coverId, standing, as: 'cover' };
  const through = circleOf(roster, memberId, { coverId, span });
  return through && { why: 'cover-in-circles', memberId, through };
}
