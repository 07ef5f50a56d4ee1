import { decline as ruleDecline } from '../../domain/handoff.js';
import { refuse } from '../../domain/ruling.js';
import { openHandoff } from '../../domain/scene.js';
import type { DeclineReason } from '../../domain/records.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
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
        const handoffId = target.by === 'handoff' ? target.id : openHandoff(scene)?.id;
        const { number, ownerId, id: issueId } = scene.issue;
        const ruling = handoffId
          ? ruleDecline(scene, act, { handoffId, kind: reason, words })
          : refuse({ why: 'no-open-handoff', number, ended: null, takenBy: null });
        return decided(ruling, () => {
          const said = { issueId, handoffId: handoffId ?? '', memberId: act.by };
          return {
            notices: [tellNow(ownerId, { kind: 'declined', ...said }, act.now)],
            answer: { kind: 'declined', number, ownerId },
          };
        });
      },
    });
