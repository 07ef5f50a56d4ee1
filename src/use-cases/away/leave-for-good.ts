import { leaveForGood as ruleLeave } from '../../domain/absence/answer-cover.js';
import { leadOfAbsence } from '../../domain/absence/silence.js';
import { type MemberId, SYSTEM, type WorkspaceId } from '../../domain/people.js';
import { coverIsOver, refusalOf, tellInHours } from './decisions.js';
import type { AbsenceDesk } from './ports.js';

/**
 * A member has left: those whom they were to cover hear, and one lead. They are not away any more
 * either, but gone; whoever covered for them hears that it is over.
 */
export const leaveForGood =
  (absences: AbsenceDesk) =>
  async (workspaceId: WorkspaceId, memberId: MemberId): Promise<void> => {
    await absences.rule(
      { workspaceId, by: SYSTEM, from: null, key: null },
      {
        also: [memberId],
        decide: ({ roster }, act) => {
          const change = ruleLeave(roster, act, memberId);
          if (change.absences.length === 0) return refusalOf({ why: 'absence-over' });
          const uncovered = change.absences.filter(({ endedAt }) => endedAt === null);
          const over = change.absences.filter(({ endedAt }) => endedAt !== null);
          const missed = uncovered.flatMap((absence) => {
            const notice = { kind: 'cover-answered', absenceId: absence.id } as const;
            const hear = new Set([absence.memberId, leadOfAbsence(roster, absence, act.now)]);
            return [...hear]
              .filter((to) => to !== null)
              .map((to) => tellInHours(roster, to, { notice, now: act.now }));
          });
          return {
            change,
            asked: [],
            notices: [...missed, ...coverIsOver(over, act.now)],
            answer: { kind: 'absence-seen' },
          };
        },
      },
    );
  };
