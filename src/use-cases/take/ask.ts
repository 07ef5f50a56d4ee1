import { openCommitments } from '../../domain/scene.js';
import { take as ruleTake, type Taking } from '../../domain/take/take.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';
import { custodyNotices } from './custody-notices.js';
import { overtakenNotices } from './overtaken-notices.js';

/**
 * Asks the owner for an issue; where they cannot be asked, a lead takes it into custody, and the
 * former owner hears.
 */
export const ask =
  (desk: Desk) =>
  (request: Request, { issueId, ...taking }: Taking & { issueId: string }): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'issue', id: issueId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleTake(scene, act, taking), (change) => {
            const { ownerId, number } = scene.issue;
            const [asked] = change.takes.filter(({ state }) => state === 'asked');
            if (!asked)
              return {
                notices: [...custodyNotices(scene, act, change), ...overtakenNotices(act, change)],
                answer: {
                  kind: 'in-custody',
                  number,
                  fromId: ownerId,
                  isFromTold: scene.members[ownerId]?.standing === 'active',
                  promises: openCommitments(scene).length,
                },
              };
            const { id: takeId, endsAt } = asked;
            return {
              living: [{ kind: 'take', issueId, takeId, memberId: ownerId }],
              answer: {
                kind: 'asked-for',
                number,
                takeId,
                ownerId,
                endsAt: endsAt.toISOString(),
              },
            };
          }),
      },
    );
