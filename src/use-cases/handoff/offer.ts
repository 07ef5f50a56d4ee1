import { calendarIn } from '../../domain/calendars.js';
import { type Note, offer as ruleOffer } from '../../domain/handoff.js';
import type { MemberId } from '../../domain/people.js';
import type { Scene } from '../../domain/scene.js';
import { isWorking, nextWorkingInstant } from '../../domain/working-time/working-time.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Offers an issue to one or several members. Nothing changes hands yet. */
export const offer =
  (desk: Desk) =>
  (
    request: Request,
    { target, to, note }: { target: Target; to: readonly MemberId[]; note: Note },
  ): Promise<Answer> =>
    desk.rule(request, target, {
      also: to,
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(
          ruleOffer(scene, act, { to: [...new Set(to)], note }),
          ({ issue, handoffs, receivers }) => ({
            living: receivers.map(({ handoffId, memberId }) => ({
              kind: 'offer',
              issueId: issue.id,
              handoffId,
              memberId,
            })),
            answer: {
              kind: 'offered',
              number: issue.number,
              to: receivers.map(({ memberId }) => memberId),
              endsAt: (handoffs[0]?.endsAt ?? act.now).toISOString(),
              offWork: offWork(scene, to, { from: act.now, until: handoffs[0]?.endsAt ?? act.now }),
              zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
            },
          }),
        ),
    });

/** Who of `to` does not work at all before the offer ends, and when they are back. */
function offWork(
  scene: Scene,
  to: readonly MemberId[],
  { from, until }: { from: Date; until: Date },
) {
  return to.flatMap((memberId) => {
    const calendar = calendarIn(scene, memberId);
    if (isWorking(calendar, from)) return [];
    const backAt = nextWorkingInstant(calendar, from);
    if (backAt && backAt < until) return [];
    return [{ memberId, backAt: backAt?.toISOString() ?? null }];
  });
}
