import type { Offering } from '../../domain/handoff/offer.js';
import { offer as ruleOffer } from '../../domain/handoff/offer.js';
import { offWorkAmong } from '../../domain/handoff/prospect.js';
import type { MemberId } from '../../domain/people.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, LivingSubject, Request, Target } from '../ports.js';

/** Offers an issue to one or several members. Nothing changes hands yet. */
export const offer =
  (desk: Desk) =>
  (request: Request, { target, ...offering }: Offering & { target: Target }): Promise<Answer> =>
    desk.rule(request, target, {
      also: offering.to,
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const to = [...new Set(offering.to)];
        const ruling = ruleOffer(scene, act, { ...offering, to });
        return decided(ruling, ({ issue, handoffs, receivers }) => {
          const { id: handoffId = '', endsAt = act.now } = handoffs[0] ?? {};
          const issueId = issue.id;
          const inStead = { kind: 'offered-in-stead', issueId, handoffId } as const;
          return {
            notices: act.by === issue.ownerId ? [] : [tellNow(issue.ownerId, inStead, act.now)],
            living: offering.packId
              ? ofPack(offering.packId, [act.by, ...to])
              : receivers.map(({ memberId }) => ({ kind: 'offer', issueId, handoffId, memberId })),
            answer: {
              kind: 'offered',
              number: issue.number,
              handoffId,
              to: receivers.map(({ memberId }) => memberId),
              endsAt: endsAt.toISOString(),
              offWork: offWorkAmong(scene, to, { from: act.now, until: endsAt }).map(
                ({ memberId, backAt }) => ({ memberId, backAt: backAt?.toISOString() ?? null }),
              ),
              ...(act.by === issue.ownerId ? {} : { insteadOf: issue.ownerId }),
              zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
            },
          };
        });
      },
    });

/** Its giver, and everybody asked, see a pack in one message each. */
const ofPack = (packId: string, members: readonly MemberId[]): LivingSubject[] =>
  members.map((memberId) => ({ kind: 'pack', packId, memberId }));
