import { undoKept as ruleUndo } from '../../domain/issue/undo.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** *Undo* after *Kept*: the promise stands again. */
export const undoKept =
  (desk: Desk) =>
  (request: Request, commitmentId: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleUndo(scene, act, commitmentId), ({ issue, commitments }) => {
            const [again] = commitments;
            return {
              answer: {
                kind: 'undone',
                number: issue.number,
                promise: {
                  what: again?.whatId ? (scene.texts[again.whatId] ?? null) : null,
                  dueAt: (again?.dueAt ?? act.now).toISOString(),
                },
                zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
              },
            };
          }),
      },
    );
