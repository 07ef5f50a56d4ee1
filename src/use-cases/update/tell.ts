import { openCommitments } from '../../domain/scene.js';
import { tellUpdate } from '../../domain/update.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Records something said to the customer; it counts as progress until its value is named. */
export const tell =
  (desk: Desk) =>
  (request: Request, { target, words }: { target: Target; words: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(tellUpdate(scene, act, words), ({ updates }) => ({
          answer: {
            kind: 'updated',
            number: scene.issue.number,
            updateId: updates[0]?.id ?? '',
            firstResponseOpen: openCommitments(scene).some(({ kind }) => kind === 'first-response'),
          },
        })),
    });
