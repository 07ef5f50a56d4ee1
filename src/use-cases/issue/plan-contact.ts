import { planContact as rulePlan } from '../../domain/issue/plan-contact.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';
import { nextContactOf } from '../update/next-contact.js';

/** When the customer hears from us next; the date is read in the zone of whoever says it. */
export const planContact =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { issueId, when }: { issueId: string; when: string }): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'issue', id: issueId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const read = dueFrom(when, readWhen(when, { now: act.now, calendar }));
          if (!read.ok) return refusal(read.refusal);
          return decided(rulePlan(scene, act, read.change), ({ issue }) => ({
            answer: {
              kind: 'contact-planned',
              number: issue.number,
              next: nextContactOf(scene, issue, act),
            },
          }));
        },
      },
    );
