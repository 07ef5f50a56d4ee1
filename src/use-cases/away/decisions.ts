import type { Roster } from '../../domain/absence/roster.js';
import { leadOfAbsence } from '../../domain/absence/silence.js';
import type { MemberId } from '../../domain/people.js';
import type { Absence } from '../../domain/records.js';
import type { Refusal } from '../../domain/ruling.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import { refused } from '../answers.js';
import { type Addressed, type AbsenceNotice, RANK, tellNow } from '../notices.js';
import type { AbsenceDecision } from './ports.js';

/** A refusal as a decision: it changes nothing and tells nobody else. */
export function refusalOf(no: Refusal): AbsenceDecision {
  return { answer: refused(no), change: null, notices: [], asked: [] };
}

/** Whoever agreed to cover hears that it is over; one who never answered is not waited for any more. */
export function coverIsOver(absences: readonly Absence[], now: Date): Addressed[] {
  return absences.flatMap(({ id, coverId, coverState }) =>
    coverState === 'agreed' && coverId !== null
      ? [tellNow(coverId, { kind: 'cover-over', absenceId: id }, now)]
      : [],
  );
}

/**
 * What became of the cover, for the member and whoever set them away. A lead hears as well where the
 * member is gone already, and cannot ask somebody else.
 */
export function coverAnswered(roster: Roster, absence: Absence, now: Date): Addressed[] {
  const { id, memberId, setBy, startsAt, coverState } = absence;
  const notice = { kind: 'cover-answered', absenceId: id } as const;
  const isMissed = coverState === 'refused' && startsAt <= now;
  const lead = isMissed ? leadOfAbsence(roster, absence, now) : null;
  const told = [memberId, setBy, lead].filter((each) => each !== null);
  return [...new Set(told)].map((to) => tellNow(to, notice, now));
}

/** What the clock brought about, told in the hours of whoever hears. */
export function tellInHours(
  roster: Roster,
  to: MemberId,
  { notice, now }: { notice: AbsenceNotice; now: Date },
): Addressed {
  const notBefore = nextWorkingInstant(calendarIn(roster, to), now) ?? now;
  return { to, notice, rank: RANK.reminder, notBefore, slot: null };
}
