import { confirmPostponed as ruleConfirm } from '../../domain/commitment/postpone.js';
import type { ToldHow } from '../../domain/records.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** *I told them*: the promise moves, or broke where they were told after it was due. */
export const confirmPostponed =
  (desk: Desk) =>
  (
    request: Request,
    { draftId, toldHow }: { draftId: string; toldHow: ToldHow },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: draftId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleConfirm(scene, act, { draftId, toldHow }), ({ issue, commitments }) => {
            const fresh = commitments.find(({ state }) => state === 'open');
            return {
              answer: {
                kind: 'postponed',
                number: issue.number,
                what: fresh?.whatId ? (scene.texts[fresh.whatId] ?? null) : null,
                dueAt: (fresh?.dueAt ?? act.now).toISOString(),
                broken: commitments.some(({ state }) => state === 'broken'),
                zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
              },
            };
          }),
      },
    );
