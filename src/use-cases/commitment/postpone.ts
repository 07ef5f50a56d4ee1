import { postpone as rulePostpone } from '../../domain/commitment/postpone.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { dueFrom } from '../spoken-dates.js';

/**
 * *Need longer…*: drafts the later time and sends back the message to the customer. The promise
 * stands as it is until they were told.
 */
export const postpone =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (
    request: Request,
    { commitmentId, when, reason }: { commitmentId: string; when: string; reason: string },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const due = dueFrom(when, readWhen(when, { now: act.now, calendar }));
          if (!due.ok) return refusal(due.refusal);
          const ruling = rulePostpone(scene, act, { commitmentId, dueAt: due.change, reason });
          return decided(ruling, ({ issue, commitments }) => {
            const draft = commitments.find(({ state }) => state === 'draft');
            const message = { issueId: issue.id, commitmentId: draft?.id ?? '' };
            return {
              notices: [tellNow(act.by, { kind: 'customer-message', ...message }, act.now)],
              answer: {
                kind: 'postponing',
                number: issue.number,
                what: draft?.whatId ? (scene.texts[draft.whatId] ?? null) : null,
                dueAt: due.change.toISOString(),
                zone: calendar.zone,
              },
            };
          });
        },
      },
    );
