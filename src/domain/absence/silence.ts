import type { MemberId } from '../people.js';
import type { Absence } from '../records.js';
import { leadFor } from '../reminders/ladder.js';
import { calendarIn } from '../working-time/calendars.js';
import { hours } from '../working-time/duration.js';
import { addWorkingTime, lastWorkingEndBefore } from '../working-time/working-time.js';
import type { Roster } from './roster.js';

/** How much of their own working time a cover has to answer. */
const PATIENCE = hours(4);

/**
 * When a cover who has not answered counts as silent: after four of their working hours, or when the
 * member leaves, whichever is earlier. Null: nobody's answer is waited for, or it ends before.
 */
export function silentAt(roster: Roster, absence: Absence): Date | null {
  const { coverId, coverState, setAt, endsAt } = absence;
  if (coverState !== 'asked' || coverId === null) return null;
  const patience =
    addWorkingTime(calendarIn(roster, coverId), setAt, PATIENCE) ?? new Date(+setAt + PATIENCE);
  const departure = departureOf(roster, absence);
  const at = departure && departure < patience ? departure : patience;
  return at < endsAt ? at : null;
}

/**
 * The lead who hears that nobody covers: the one who set the member away, else the first available
 * who is neither the member nor the cover.
 */
export function leadOfAbsence(roster: Roster, absence: Absence, now: Date): MemberId | null {
  const { setBy, memberId, coverId } = absence;
  if (setBy !== memberId && roster.members[setBy]?.standing === 'active') return setBy;
  const concerned = coverId === null ? [memberId] : [memberId, coverId];
  return leadFor(roster, now, ...concerned);
}

/** The end of the member's last work before they are away; null: they left before anybody was asked. */
function departureOf(roster: Roster, { memberId, startsAt, setAt }: Absence): Date | null {
  const lastWork = lastWorkingEndBefore(calendarIn(roster, memberId), startsAt);
  if (lastWork && lastWork > setAt) return lastWork;
  return startsAt > setAt ? startsAt : null;
}
