import { hasIntroduced } from '../../domain/handoff/introduction.js';
import { tellUpdate } from '../../domain/issue/update.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** What the ledger says that the customer was told. */
const WORDS = 'introduced myself as the one who looks after this from now on';

/** Records that the customers of these handoffs have heard from whoever took their issues over. */
export const introduce =
  (desk: Desk) =>
  async (request: Request, handoffIds: readonly string[]): Promise<Answer> => {
    const numbers: number[] = [];
    for (const handoffId of handoffIds) {
      const key = request.key && `${request.key}:${handoffId}`;
      const answer = await introduceOne(desk)({ ...request, key }, handoffId);
      if (answer.kind !== 'introduced') return answer;
      numbers.push(...answer.numbers);
    }
    return { kind: 'introduced', numbers };
  };

const introduceOne =
  (desk: Desk) =>
  (request: Request, id: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => {
          const { number, ownerId } = scene.issue;
          const handoff = scene.handoffs.find((each) => each.id === id);
          if (!handoff || handoff.acceptedBy !== act.by)
            return refusal({ why: 'not-allowed', number, ownerId });
          if (hasIntroduced(scene, handoff)) return refusal({ why: 'introduced-already', number });
          return decided(tellUpdate(scene, act, WORDS), () => ({
            answer: { kind: 'introduced', numbers: [number] },
          }));
        },
      },
    );
