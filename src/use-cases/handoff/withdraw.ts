import { withdraw as ruleWithdraw } from '../../domain/handoff/withdraw.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Takes an offer back; those asked see it on the offer itself. */
export const withdraw =
  (desk: Desk) =>
  (request: Request, target: Target): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(
          ruleWithdraw(scene, act, target.by === 'handoff' ? target.id : null),
          ({ receivers }) => ({
            answer: {
              kind: 'withdrawn',
              number: scene.issue.number,
              from: receivers.map(({ memberId }) => memberId),
            },
          }),
        ),
    });
