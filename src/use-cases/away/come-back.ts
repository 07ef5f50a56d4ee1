import { comeBack as ruleComeBack } from '../../domain/absence/end.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import type { Request } from '../ports.js';
import { coverIsOver, refusalOf } from './decisions.js';
import type { AbsenceDesk } from './ports.js';

/** A member is back before the time, or stays after all; whoever covers hears. */
export const comeBack =
  (absences: AbsenceDesk) =>
  (request: Request, absenceId: string | null): Promise<Answer> =>
    absences.rule(request, {
      decide: ({ roster }, act) => {
        const ruling = ruleComeBack(roster, act, absenceId);
        if (!ruling.ok) return refusalOf(ruling.refusal);
        const { change } = ruling;
        const [absence] = change.absences;
        if (!absence) throw new Error('coming back ended no absence');
        return {
          change,
          asked: [],
          notices: coverIsOver(change.absences, act.now),
          answer: {
            kind: 'back',
            isPlanned: absence.startsAt > act.now,
            startsAt: absence.startsAt.toISOString(),
            endsAt: absence.endsAt.toISOString(),
            zone: calendarIn(roster, act.by).zone,
          },
        };
      },
    });
