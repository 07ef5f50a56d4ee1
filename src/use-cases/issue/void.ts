import { voidIssue as ruleVoid } from '../../domain/issue-end.js';
import { openHandoff } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Ends a duplicate or a mistake, with why. */
export const voidIssue =
  (desk: Desk) =>
  (request: Request, { target, reason }: { target: Target; reason: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(ruleVoid(scene, act, reason), ({ issue }) => ({
          answer: {
            kind: 'voided',
            number: issue.number,
            reason,
            offerWithdrawn: openHandoff(scene) !== null,
          },
        })),
    });
