import { notSatisfied as ruleNotSatisfied } from '../../domain/issue/follow-up.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';
import { sayReopened } from './reopen.js';

/** *Not satisfied…*: the issue is open again, with what is wrong. */
export const notSatisfied =
  (desk: Desk) =>
  (
    request: Request,
    { followUpId, wrong }: { followUpId: string; wrong: string },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'follow-up', id: followUpId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleNotSatisfied(scene, act, { followUpId, wrong }), sayReopened(scene, act)),
      },
    );
