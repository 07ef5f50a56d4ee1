import type { MemberId } from '../../domain/people.js';
import type { AboutOne, Answer } from '../answers.js';
import type { accept, SaidShake } from '../handoff/accept.js';
import type { Request } from '../ports.js';

/**
 * Shakes on several offers, each for itself: those that stand as they were read are taken, the others
 * are named. Repeating the request changes nothing.
 */
export const acceptSeveral =
  ({ accept: acceptOne }: { accept: ReturnType<typeof accept> }) =>
  async (request: Request, shakes: readonly SaidShake[]): Promise<Answer> => {
    const taken: number[] = [];
    const refused: (AboutOne & { handoffId: string })[] = [];
    let giverId: MemberId | null = null;
    for (const shake of shakes) {
      const { handoffId } = shake;
      const key = request.key && `${request.key}:${handoffId}`;
      const answer = await acceptOne({ ...request, key }, shake);
      if (answer.kind === 'accepted') {
        taken.push(answer.number);
        giverId = answer.giverId;
      }
      if (answer.kind === 'refused') {
        const { refusal } = answer;
        refused.push({ handoffId, number: 'number' in refusal ? refusal.number : null, refusal });
      }
    }
    return { kind: 'accepted-several', taken, refused, giverId };
  };
