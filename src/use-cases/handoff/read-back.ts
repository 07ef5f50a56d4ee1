import { readBack as ruleReadBack } from '../../domain/handoff/accept.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';
import { introduction } from './introduction.js';

/** Says what comes next, after a P1 was taken by *I have it*; the giver hears. */
export const readBack =
  (desk: Desk) =>
  (request: Request, said: { handoffId: string; words: string }): Promise<Answer> => {
    const { handoffId } = said;
    return desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleReadBack(scene, act, said), ({ issue, handoffs }) => {
            const [handoff] = handoffs;
            const giverId = handoff?.giverId ?? issue.ownerId;
            const notice = { kind: 'read-back', issueId: issue.id, handoffId } as const;
            return {
              notices: [
                tellNow(giverId, notice, act.now),
                ...(handoff ? introduction(scene, handoff, act) : []),
              ],
              answer: { kind: 'read-back', number: issue.number, giverId },
            };
          }),
      },
    );
  };
