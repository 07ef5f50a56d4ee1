import { note as ruleNote } from '../../domain/issue/note.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request, Target } from '../ports.js';

/** Writes something down among ourselves. */
export const note =
  (desk: Desk) =>
  (request: Request, { target, words }: { target: Target; words: string }): Promise<Answer> =>
    desk.rule(request, target, {
      missing: noSuchIssue(target.by === 'number' ? target.number : null),
      decide: (scene, act) =>
        decided(ruleNote(scene, act, words), ({ issue }) => ({
          answer: { kind: 'noted', number: issue.number },
        })),
    });
