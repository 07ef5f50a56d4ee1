import { endFollowUp as ruleEnd } from '../../domain/issue/follow-up.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** *Satisfied* and *Skip…*: the follow-up of a resolved issue ends. */
export const endFollowUp =
  (desk: Desk) =>
  (
    request: Request,
    end: { followUpId: string; as: 'satisfied' | 'skipped'; reason: string },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'follow-up', id: end.followUpId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleEnd(scene, act, end), ({ issue }) => ({
            answer: {
              kind: 'follow-up-ended',
              number: issue.number,
              customer: scene.customer.name,
              as: end.as,
            },
          })),
      },
    );
