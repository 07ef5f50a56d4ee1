import type { Act } from '../../domain/act.js';
import { keep as ruleKeep } from '../../domain/commitment/keep.js';
import { commitmentsWith } from '../../domain/issue/next-contact.js';
import { may, rolesOf } from '../../domain/permissions.js';
import { decide, refuse, type Ruling } from '../../domain/ruling.js';
import { openCommitments, type Scene } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue, refusal } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Says that a promise was kept: the one named, or the only one that is open. */
export const keep =
  (desk: Desk) =>
  (request: Request, { target, reason }: { target: Target; reason: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) => {
        const named = target.by === 'commitment' ? decide(target.id) : onlyPromise(scene, act);
        if (!named.ok) return refusal(named.refusal);
        const ruling = ruleKeep(scene, act, { commitmentId: named.change, reason });
        return decided(ruling, ({ issue, commitments }) => {
          const kept = commitments.find(({ id }) => id === named.change);
          const left = commitmentsWith(scene, commitments).filter(({ state }) => state === 'open');
          return {
            answer: {
              kind: 'kept',
              number: issue.number,
              issueId: issue.id,
              commitmentId: named.change,
              what: kept?.whatId ? (scene.texts[kept.whatId] ?? null) : null,
              late: kept?.state === 'kept-late',
              nextContactAt: (issue.nextContactAt ?? act.now).toISOString(),
              promisesLeft: left.length,
              zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
            },
          };
        });
      },
    });

function onlyPromise(scene: Scene, act: Act): Ruling<string> {
  const { number, state, ownerId } = scene.issue;
  if (state !== 'open') return refuse({ why: 'issue-ended', number, state });
  const open = openCommitments(scene);
  const [only, ...more] = open;
  if (!only) return refuse({ why: 'no-such-promise', number });
  if (more.length === 0) return decide(only.id);
  if (!may('keep', rolesOf(scene, act.by, act.from)))
    return refuse({ why: 'not-allowed', number, ownerId });
  const promises = open.map(({ id, whatId, dueAt }) => ({
    id,
    what: whatId ? (scene.texts[whatId] ?? null) : null,
    dueAt,
  }));
  return refuse({ why: 'several-promises', number, promises });
}
