import { fix as ruleFix } from '../../domain/commitment/fix.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';
import { promisedBy } from './promised.js';

/** A promise as the customer heard it, and what was wrong as it was entered; the date in words. */
export interface SaidFix {
  commitmentId: string;
  what: string;
  when: string;
  reason: string;
}

/** *Fix…*: what was entered wrong ends in error, and what was promised takes its place. */
export const fix =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { commitmentId, what, when, reason }: SaidFix): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const due = dueFrom(when, readWhen(when, { now: act.now, calendar }));
          if (!due.ok) return refusal(due.refusal);
          const fixed = { commitmentId, what, dueAt: due.change, reason };
          return promisedBy(scene, act, ruleFix(scene, act, fixed));
        },
      },
    );
