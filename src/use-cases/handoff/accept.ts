import { accept as ruleAccept } from '../../domain/handoff.js';
import { openCommitments, type Scene } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';

/** The handshake as the form gives it: which offer, as of which version, and the read-back. */
export interface Acceptance {
  handoffId: string;
  version: number;
  readBack: string;
}

/** Shakes: whoever asks becomes the owner, with every promise, and the giver gets the read-back. */
export const accept =
  (desk: Desk) =>
  (request: Request, shake: Acceptance): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id: shake.handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleAccept(scene, act, shake), ({ issue, handoffs, texts }) => {
            const { id: handoffId, giverId, nextStepId } = handoffs[0] ?? missingHandoff();
            const notice = { kind: 'handshake', issueId: issue.id, handoffId } as const;
            return {
              notices: [tellNow(giverId, notice, act.now)],
              answer: {
                kind: 'accepted',
                number: issue.number,
                giverId,
                readBack: texts[0]?.body ?? scene.texts[nextStepId] ?? '',
                promises: promisesOf(scene),
                zone: scene.members[act.by]?.zone ?? scene.workspace.zone,
              },
            };
          }),
      },
    );

const promisesOf = (scene: Scene) =>
  openCommitments(scene).map(({ whatId, dueAt }) => ({
    what: whatId ? (scene.texts[whatId] ?? null) : null,
    dueAt: dueAt.toISOString(),
  }));

function missingHandoff(): never {
  throw new Error('an accepted offer is part of its change');
}
