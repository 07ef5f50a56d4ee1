import { drop as ruleDrop } from '../../domain/commitment/drop.js';
import type { ToldHow } from '../../domain/records.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, ReadWhen, Request } from '../ports.js';
import { toldWhen } from './told-when.js';

/** A promise that is given up, and how and when the customer was told; when in words, empty: just now. */
export interface Dropping {
  commitmentId: string;
  reason: string;
  how: ToldHow;
  when: string;
}

/** Gives up a promise without a later time: it is broken, and the customer knows. */
export const drop =
  ({ desk, readWhen }: { desk: Desk; readWhen: ReadWhen }) =>
  (request: Request, { commitmentId, reason, how, when }: Dropping): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const calendar = calendarOf(scene.workspace, scene.members[act.by]);
          const at = toldWhen({ commitmentId, text: when }, readWhen, { now: act.now, calendar });
          if (!at.ok) return refusal(at.refusal);
          const told = { how, at: at.change };
          return decided(ruleDrop(scene, act, { commitmentId, reason, told }), (change) => {
            const whatId = change.commitments[0]?.whatId;
            return {
              answer: {
                kind: 'promise-ended',
                number: scene.issue.number,
                what: whatId ? (scene.texts[whatId] ?? null) : null,
                as: 'dropped',
              },
            };
          });
        },
      },
    );
