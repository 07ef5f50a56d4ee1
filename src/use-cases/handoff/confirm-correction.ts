import { confirmCorrection as ruleConfirm } from '../../domain/handoff/correction.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** Whoever shook confirms the giver's correction; the giver hears. */
export const confirmCorrection =
  (desk: Desk) =>
  (request: Request, handoffId: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id: handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleConfirm(scene, act, handoffId), ({ issue, handoffs }) => {
            const giverId = handoffs[0]?.giverId ?? issue.ownerId;
            const notice = { kind: 'correction-confirmed', issueId: issue.id, handoffId } as const;
            return {
              notices: [tellNow(giverId, notice, act.now)],
              answer: { kind: 'correction-confirmed', number: issue.number, giverId },
            };
          }),
      },
    );
