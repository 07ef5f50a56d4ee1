import { handOver as ruleHandOver } from '../../domain/take/take.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { introduction } from '../handoff/introduction.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';
import { overtakenNotices } from './overtaken-notices.js';

/**
 * *Hand it over*: the handshake with whoever asked. Where what passes with the issue changed meanwhile,
 * it is offered to them instead.
 */
export const handOver =
  (desk: Desk) =>
  (request: Request, takeId: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'take', id: takeId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleHandOver(scene, act, takeId), ({ issue, handoffs, receivers, takes }) => {
            const { number, id: issueId } = issue;
            const handoff = handoffs.find(({ state }) => state === 'offered');
            const to = receivers.map(({ memberId }) => memberId);
            const ended = { kind: 'take-ended', issueId, takeId } as const;
            if (!handoff)
              return {
                notices: [
                  ...to.map((member) => tellNow(member, ended, act.now)),
                  ...handoffs.flatMap((each) => introduction(scene, each, act)),
                  ...overtakenNotices(act, { issue, takes }),
                ],
                answer: { kind: 'handed-over', number, to: issue.ownerId },
              };
            const { id: handoffId, endsAt } = handoff;
            return {
              living: to.map((memberId) => ({ kind: 'offer', issueId, handoffId, memberId })),
              answer: {
                kind: 'offered',
                number,
                handoffId,
                to,
                endsAt: endsAt.toISOString(),
                offWork: [],
                zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
                isInsteadOfHandover: true,
              },
            };
          }),
      },
    );
