import type { Act } from '../act.js';
import type { Absence } from '../records.js';
import { closed } from './end.js';
import type { AbsenceChange, Roster } from './roster.js';

/** What the clock brings about for one absence. */
export interface AbsenceAwakening {
  change: AbsenceChange;
  absence: Absence;
  /** `silent`: whoever was asked to cover has not answered. `over`: its time has come to an end. */
  what: 'silent' | 'over';
}

/** Looks at an absence whose time has come. Null: nothing has, somebody was faster. */
export function wakeAbsence(
  { absences }: Roster,
  act: Act,
  absenceId: string,
): AbsenceAwakening | null {
  const absence = absences.find(({ id }) => id === absenceId);
  if (!absence?.wakeAt || absence.wakeAt > act.now || absence.endedAt !== null) return null;
  if (absence.endsAt <= act.now) {
    const { row, entry } = closed(absence, act, 'time');
    return { change: { absences: [row], ledger: [entry] }, absence: row, what: 'over' };
  }
  const looked = { ...absence, wakeAt: absence.endsAt };
  return { change: { absences: [looked], ledger: [] }, absence: looked, what: 'silent' };
}
