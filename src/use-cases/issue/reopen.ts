import type { Act } from '../../domain/act.js';
import { reopen as ruleReopen } from '../../domain/issue/reopen.js';
import type { Change } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { type Addressed, tellNow } from '../notices.js';
import type { Desk, Request, Target } from '../ports.js';
import { custodyNotices } from '../take/custody-notices.js';

/** Opens a resolved issue again; its owner hears, or the lead in whose custody it is now. */
export const reopen =
  (desk: Desk) =>
  (request: Request, { target, reason }: { target: Target; reason: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => decided(ruleReopen(scene, act, reason), sayReopened(scene, act)),
    });

/** What is said once the issue is open again, and to whom. */
export const sayReopened =
  (scene: Scene, act: Act) =>
  (change: Change): { answer: Answer; notices: Addressed[] } => {
    const { issue, texts } = change;
    const reopened = {
      kind: 'reopened',
      issueId: issue.id,
      reasonId: texts[0]?.id ?? '',
    } as const;
    const isTold = issue.custodyReasonId === null && issue.ownerId !== act.by;
    return {
      notices: [
        ...(isTold ? [tellNow(issue.ownerId, reopened, act.now)] : []),
        ...custodyNotices(scene, act, change),
      ],
      answer: {
        kind: 'reopened',
        number: issue.number,
        ownerId: issue.ownerId,
        nextContactAt: (issue.nextContactAt ?? act.now).toISOString(),
        zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
      },
    };
  };
