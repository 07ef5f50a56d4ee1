import { confirmPostponed as ruleConfirm } from '../../domain/commitment/postpone.js';
import type { ToldHow } from '../../domain/records.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { dayOffIn } from './day-off.js';
import { toldWhen } from './told-when.js';

/** *I told them*, `when` in words, empty: just now. The promise moves, or broke where it was due before. */
export const confirmPostponed =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (
    request: Request,
    { draftId, toldHow, when = '' }: { draftId: string; toldHow: ToldHow; when?: string },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: draftId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const said = { commitmentId: draftId, text: when };
          const told = toldWhen(said, readWhen, { now: act.now, calendar });
          if (!told.ok) return refusal(told.refusal);
          const telling = { draftId, toldHow, toldAt: told.change };
          return decided(ruleConfirm(scene, act, telling), ({ issue, commitments }) => {
            const fresh = commitments.find(({ state }) => state === 'open');
            return {
              answer: {
                kind: 'postponed',
                number: issue.number,
                what: fresh?.whatId ? (scene.texts[fresh.whatId] ?? null) : null,
                dueAt: (fresh?.dueAt ?? act.now).toISOString(),
                broken: commitments.some(({ state }) => state === 'broken'),
                zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
                dayOff: dayOffIn(scene, fresh?.dueAt ?? act.now),
              },
            };
          });
        },
      },
    );
