import { undoResolve as ruleUndo } from '../../domain/issue/undo.js';
import { type Answer, refused } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Reading, Request } from '../ports.js';

/** *Undo* after *Resolve*, by the follow-up that was planned with it: the issue is open again, as it was. */
export const undoResolve =
  ({ desk, reading }: { desk: Desk; reading: Reading }) =>
  async (request: Request, followUpId: string): Promise<Answer> => {
    const target = { by: 'follow-up', id: followUpId } as const;
    const found = await reading.scene(request.workspaceId, target);
    if (!found) return refused({ why: 'no-such-issue', number: null });
    // What was is history, and no other request changes it.
    const ledger = await reading.ledger(request.workspaceId, found.issue.id);
    return desk.rule(request, target, {
      missing: noSuchIssue(),
      decide: (scene, act) =>
        decided(ruleUndo(scene, act, { followUpId, ledger }), ({ issue }) => ({
          answer: {
            kind: 'undone',
            number: issue.number,
            promise: null,
            zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
          },
        })),
    });
  };
