import { accept as ruleAccept, type Shake } from '../../domain/handoff/accept.js';
import { isToldWithPack } from '../../domain/handoff/pack.js';
import { openCommitments, type Scene } from '../../domain/scene.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import { tellNow } from '../notices.js';
import type { Desk, Request } from '../ports.js';
import { overtakenNotices } from '../take/overtaken-notices.js';
import { introduction } from './introduction.js';

/** Shakes: whoever asks becomes the owner, with every promise, and the giver gets the read-back. */
export const accept =
  (desk: Desk) =>
  (request: Request, shake: Shake): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'handoff', id: shake.handoffId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleAccept(scene, act, shake), ({ issue, handoffs, takes, texts }) => {
            const handoff = handoffs[0] ?? missingHandoff();
            const { id: handoffId, giverId, offeredBy } = handoff;
            const notice = { kind: 'handshake', issueId: issue.id, handoffId } as const;
            // What comes of a pack is shown in one message.
            const isLater = isToldWithPack(scene, handoff);
            const told = isLater ? [] : [...new Set([giverId, offeredBy])];
            const words = texts[0]?.body ?? scene.texts[handoff.nextStepId] ?? '';
            return {
              notices: [
                ...told.map((to) => tellNow(to, notice, act.now)),
                ...introduction(scene, handoff, act),
                ...overtakenNotices(act, { issue, takes }),
              ],
              answer: {
                kind: 'accepted',
                number: issue.number,
                giverId,
                handoffId,
                readBack: handoff.readBackId === null ? null : words,
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
