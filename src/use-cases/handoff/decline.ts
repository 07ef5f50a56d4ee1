import { decline as ruleDecline, offerToAnswer } from '../../domain/handoff.js';
import type { DeclineReason } from '../../domain/records.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request, Target } from '../ports.js';

/** Says no to an offer, with why; the giver hears at once. */
export const decline =
  (desk: Desk) =>
  (
    request: Request,
    { target, reason, words }: { target: Target; reason: DeclineReason | null; words: string },
  ): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const named = target.by === 'handoff' ? target.id : null;
        const offer = offerToAnswer(scene, act, named);
        if (!offer.ok) return refusal(offer.refusal);
        const { id: handoffId } = offer.change;
        const { number, ownerId, id: issueId } = scene.issue;
        const said = { issueId, handoffId, memberId: act.by };
        return decided(ruleDecline(scene, act, { handoffId, kind: reason, words }), () => ({
          notices: [tellNow(ownerId, { kind: 'declined', ...said }, act.now)],
          answer: { kind: 'declined', number, ownerId },
        }));
      },
    });
