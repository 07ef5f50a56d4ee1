import { agreeToCover, refuseCover } from '../../domain/absence/answer-cover.js';
import type { Answer } from '../answers.js';
import type { Request } from '../ports.js';
import { coverAnswered, refusalOf } from './decisions.js';
import type { AbsenceDesk } from './ports.js';

/** Whoever was asked to cover says yes, or no; the member hears which. */
export const answerCover =
  (absences: AbsenceDesk) =>
  (
    request: Request,
    { absenceId, agrees }: { absenceId: string; agrees: boolean },
  ): Promise<Answer> =>
    absences.rule(request, {
      decide: ({ roster }, act) => {
        const ruling = (agrees ? agreeToCover : refuseCover)(roster, act, absenceId);
        if (!ruling.ok) return refusalOf(ruling.refusal);
        const { change } = ruling;
        const [absence] = change.absences;
        if (!absence) throw new Error('an answer about a cover gave no absence');
        return {
          change,
          asked: [],
          notices: coverAnswered(roster, absence, act.now),
          answer: { kind: agrees ? 'cover-agreed' : 'cover-refused', memberId: absence.memberId },
        };
      },
    });
