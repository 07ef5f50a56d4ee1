import type { Act } from '../../domain/act.js';
import { voidDuplicate } from '../../domain/issue/duplicate.js';
import { voidIssue as ruleVoid } from '../../domain/issue/end.js';
import type { Change } from '../../domain/ruling.js';
import { openHandoff, type Scene } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import { type Addressed, tellNow } from '../notices.js';
import type { Desk, IssueTarget, Request } from '../ports.js';
import { overtakenNotices } from '../take/overtaken-notices.js';

/** Ends a duplicate or a mistake, with why; `sameAs`: the number of the issue that it is a duplicate of. */
export const voidIssue =
  (desk: Desk) =>
  (
    request: Request,
    {
      target,
      reason,
      sameAs = null,
    }: { target: IssueTarget; reason: string; sameAs?: number | null },
  ): Promise<Answer> =>
    sameAs === null
      ? desk.rule(request, target, {
          missing: missing(target),
          decide: (scene, act) =>
            decided(ruleVoid(scene, act, reason), (change) =>
              sayVoided(scene, act, { change, joined: null }),
            ),
        })
      : desk.ruleBoth(request, [target, { by: 'number', number: sameAs }], {
          missing: (which) => missing(which)(),
          decide: (scene, other, act) => {
            const joined = voidDuplicate(scene, other, act, reason);
            if (!joined.ok) return refusal(joined.refusal);
            const { change, also } = joined.change;
            const promises = also.commitments.map(({ id }) => id);
            const said = sayVoided(scene, act, {
              change,
              joined: { number: sameAs, promises: promises.length },
            });
            const notices = joinedNotices(act, { change, also, promises });
            return { ...said, change, living: [], also: { change: also, notices } };
          },
        });

const missing = (target: IssueTarget) => noSuchIssue(target.by === 'number' ? target.number : null);

function sayVoided(
  scene: Scene,
  act: Act,
  { change, joined }: { change: Change; joined: { number: number; promises: number } | null },
): { answer: Answer; notices: Addressed[] } {
  const { issue, takes, texts } = change;
  const outcome = texts.find(({ id }) => id === issue.outcomeId)?.body ?? '';
  return {
    notices: overtakenNotices(act, { issue, takes }),
    answer: {
      kind: 'voided',
      number: issue.number,
      reason: outcome,
      offerWithdrawn: openHandoff(scene) !== null,
      joined,
    },
  };
}

/** The owner of the issue that is the same hears what is theirs to keep now. */
function joinedNotices(
  act: Act,
  { change, also, promises }: { change: Change; also: Change; promises: string[] },
): Addressed[] {
  const { ownerId, id: issueId } = also.issue;
  if (ownerId === act.by) return [];
  const duplicate = change.issue.number;
  return [
    tellNow(ownerId, { kind: 'joined', issueId, duplicate, promises, byId: act.by }, act.now),
  ];
}
