import { resolve as ruleResolve, type Settlement } from '../../domain/issue-end.js';
import { openHandoff } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** How an issue is resolved: what was done, and how each open promise is settled. */
export interface Resolution {
  target: Target;
  outcome: string;
  settlements: Settlement[];
}

/** Resolves an issue; every open promise is settled with it, an open offer withdrawn. */
export const resolve =
  (desk: Desk) =>
  (request: Request, { target, outcome, settlements }: Resolution): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(ruleResolve(scene, act, { outcome, settlements }), ({ issue }) => ({
          answer: {
            kind: 'resolved',
            number: issue.number,
            outcome,
            offerWithdrawn: openHandoff(scene) !== null,
          },
        })),
    });
