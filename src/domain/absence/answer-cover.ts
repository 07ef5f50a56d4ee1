import { type Act, entry } from '../act.js';
import { isOutside, type MemberId } from '../people.js';
import type { Absence } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import { closed } from './end.js';
import { type AbsenceChange, absencesOf, hasCover, openAbsence, type Roster } from './roster.js';

/** Whoever was asked to cover says yes. */
export function agreeToCover(roster: Roster, act: Act, absenceId: string): Ruling<AbsenceChange> {
  return answerOf(roster, act, { absenceId, coverState: 'agreed' });
}

/** Whoever was asked to cover says no, or that they cannot after all. */
export function refuseCover(roster: Roster, act: Act, absenceId: string): Ruling<AbsenceChange> {
  return answerOf(roster, act, { absenceId, coverState: 'refused' });
}

/** A member has left: they cover for nobody any more, and are not merely away. Of members, nothing. */
export function leaveForGood(roster: Roster, act: Act, memberId: MemberId): AbsenceChange {
  const leaver = roster.members[memberId];
  if (!leaver || !isOutside(leaver)) return { absences: [], ledger: [] };
  const covered = roster.absences
    .filter((each) => each.coverId === memberId && hasCover(each) && each.endedAt === null)
    .map((each) => answered(each, act, 'refused'));
  const own = absencesOf(roster, memberId, act.now).map((each) => closed(each, act, 'left'));
  const all = [...covered, ...own];
  return { absences: all.map(({ row }) => row), ledger: all.map((each) => each.entry) };
}

function answerOf(
  roster: Roster,
  act: Act,
  { absenceId, coverState }: { absenceId: string; coverState: 'agreed' | 'refused' },
): Ruling<AbsenceChange> {
  const absence = openAbsence(roster, absenceId, act.now);
  if (!absence) return refuse({ why: 'absence-over' });
  const { memberId, coverId } = absence;
  if (coverId !== act.by) return refuse({ why: 'not-yours-to-cover', memberId, coverId });
  if (absence.coverState === coverState || absence.coverState === 'refused')
    return refuse({ why: 'cover-answered', memberId, as: absence.coverState });
  const { row, entry: said } = answered(absence, act, coverState);
  return decide({ absences: [row], ledger: [said] });
}

/** What is left to look at is its end. */
function answered(absence: Absence, act: Act, coverState: 'agreed' | 'refused') {
  const { id, memberId, coverId, endsAt } = absence;
  const facts = { absence: id, cover: coverId };
  return {
    row: { ...absence, coverState, wakeAt: endsAt },
    entry: entry(act, coverState === 'agreed' ? 'cover-agreed' : 'cover-refused', {
      memberId,
      facts,
    }),
  };
}
