import { type Act, entry } from '../act.js';
import type { LedgerEntry } from '../ledger.js';
import type { Absence } from '../records.js';
import { decide, refuse, type Ruling } from '../ruling.js';
import { type AbsenceChange, absencesOf, type Roster } from './roster.js';

/** Why an absence ends: they are back, its time is over, another takes its place, or they left for good. */
type Because = 'back' | 'time' | 'replaced' | 'left';

/** An absence that is over, and what the ledger says of it. */
export function closed(
  absence: Absence,
  act: Act,
  because: Because,
): { row: Absence; entry: LedgerEntry } {
  return {
    row: { ...absence, wakeAt: null, endedAt: act.now },
    entry: entry(act, 'back', {
      memberId: absence.memberId,
      facts: { absence: absence.id, because },
    }),
  };
}

/**
 * A member is back before the time: what they are in ends, or where they are here, what they planned
 * next; or the one named by `absenceId`. Issues stay with whoever has them.
 */
export function comeBack(
  roster: Roster,
  act: Act,
  absenceId: string | null,
): Ruling<AbsenceChange> {
  const all = absencesOf(roster, act.by, act.now);
  const absence = all.find(({ id }) => absenceId === null || id === absenceId);
  if (!absence) return refuse({ why: 'not-away' });
  const { row, entry: said } = closed(absence, act, 'back');
  return decide({ absences: [row], ledger: [said] });
}
