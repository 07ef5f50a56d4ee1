import { counter as ruleCounter } from '../../domain/handoff/decline.js';
import { isToldWithPack } from '../../domain/handoff/pack.js';
import { openHandoff } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** "I take it if …": the giver hears the condition, and amends or keeps. */
export const counter =
  (desk: Desk) =>
  (request: Request, said: { handoffId: string; condition: string }): Promise<Answer> => {
    const { handoffId } = said;
    return desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const { number, ownerId, id: issueId } = scene.issue;
          const notice = { kind: 'countered', issueId, handoffId, memberId: act.by } as const;
          const offer = openHandoff(scene);
          const isLater = offer !== null && isToldWithPack(scene, offer);
          return decided(ruleCounter(scene, act, said), () => ({
            notices: isLater ? [] : [tellNow(ownerId, notice, act.now)],
            answer: { kind: 'countered', number, ownerId },
          }));
        },
      },
    );
  };
