import type { Roster } from '../../domain/absence/roster.js';
import { leadOfAbsence } from '../../domain/absence/silence.js';
import { type AbsenceAwakening, wakeAbsence as ruleWake } from '../../domain/absence/wake.js';
import { SYSTEM } from '../../domain/people.js';
import { type Addressed, tellNow } from '../notices.js';
import { refusalOf, tellInHours } from './decisions.js';
import type { AbsenceDesk, DueAbsence } from './ports.js';

/** Looks at one absence whose time has come: it ends by itself, or nobody has said that they cover. */
export const wakeAbsence =
  (absences: AbsenceDesk) =>
  async ({ workspaceId, absenceId }: DueAbsence): Promise<void> => {
    await absences.rule(
      { workspaceId, by: SYSTEM, from: null, key: null },
      {
        decide: ({ roster }, act) => {
          const woken = ruleWake(roster, act, absenceId);
          if (!woken) return refusalOf({ why: 'absence-over' });
          const notices = tell(roster, woken, act.now);
          return { answer: { kind: 'absence-seen' }, change: woken.change, notices, asked: [] };
        },
      },
    );
  };

function tell(roster: Roster, { absence, what }: AbsenceAwakening, now: Date): Addressed[] {
  const { id: absenceId, memberId, coverId, coverState } = absence;
  if (what === 'over') {
    const notice = { kind: 'cover-over', absenceId } as const;
    const isCovered = coverState === 'agreed' && coverId !== null;
    return isCovered ? [tellInHours(roster, coverId, { notice, now })] : [];
  }
  const notice = { kind: 'cover-silent', absenceId } as const;
  const lead = leadOfAbsence(roster, absence, now);
  return [
    // It is about their own departure, which does not wait for the morning.
    tellNow(memberId, notice, now),
    ...(lead === null ? [] : [tellInHours(roster, lead, { notice, now })]),
  ];
}
