import { keepIt as ruleKeepIt } from '../../domain/handoff/withdraw.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** Keeps what nobody took. */
export const keepIt =
  (desk: Desk) =>
  (request: Request, handoffId: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleKeepIt(scene, act, handoffId), ({ issue }) => ({
            answer: { kind: 'kept-it', number: issue.number },
          })),
      },
    );
