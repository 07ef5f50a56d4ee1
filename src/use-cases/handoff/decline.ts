import { offerToAnswer } from '../../domain/handoff/answerable.js';
import { type Decline, decline as ruleDecline } from '../../domain/handoff/decline.js';
import { isToldWithPack } from '../../domain/handoff/pack.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request, Target } from '../ports.js';

/** Says no to an offer, with why and whom to ask instead; the giver hears at once. */
export const decline =
  (desk: Desk) =>
  (
    request: Request,
    { target, ...no }: Omit<Decline, 'handoffId'> & { target: Target },
  ): Promise<Answer> =>
    desk.rule(request, target, {
      also: no.suggestedId ? [no.suggestedId] : [],
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const offer = offerToAnswer(scene, act, target.by === 'handoff' ? target.id : null);
        if (!offer.ok) return refusal(offer.refusal);
        const { id: handoffId, giverId } = offer.change;
        const { number, ownerId, id: issueId } = scene.issue;
        const notice = { kind: 'declined', issueId, handoffId, memberId: act.by } as const;
        return decided(ruleDecline(scene, act, { ...no, handoffId }), () => ({
          notices: isToldWithPack(scene, offer.change) ? [] : [tellNow(giverId, notice, act.now)],
          answer: { kind: 'declined', number, ownerId },
        }));
      },
    });
