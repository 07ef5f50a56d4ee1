import { correct as ruleCorrect } from '../../domain/handoff/correction.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** The giver corrects a read-back; whoever shook is asked to confirm. */
export const correct =
  (desk: Desk) =>
  (request: Request, said: { handoffId: string; words: string }): Promise<Answer> => {
    const { handoffId } = said;
    return desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleCorrect(scene, act, said), ({ issue }) => {
            const notice = { kind: 'corrected', issueId: issue.id, handoffId } as const;
            return {
              notices: [tellNow(issue.ownerId, notice, act.now)],
              answer: { kind: 'corrected', number: issue.number, ownerId: issue.ownerId },
            };
          }),
      },
    );
  };
