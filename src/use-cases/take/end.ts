import { endTake as ruleEnd } from '../../domain/take/take.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request, Target } from '../ports.js';

/** The owner keeps what somebody asked for, or whoever asked takes it back. */
export const endTake =
  (desk: Desk) =>
  (
    request: Request,
    { target, as }: { target: Target; as: 'refused' | 'withdrawn' },
  ): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const takeId = target.by === 'take' ? target.id : null;
        return decided(ruleEnd(scene, act, { takeId, as }), ({ issue, takes }) => {
          const { id = '', askedBy = act.by } = takes[0] ?? {};
          const notice = { kind: 'take-ended', issueId: issue.id, takeId: id } as const;
          return {
            notices: as === 'refused' ? [tellNow(askedBy, notice, act.now)] : [],
            answer: { kind: 'take-ended', number: issue.number, as, askedBy },
          };
        });
      },
    });
