import { dropDraft as ruleDrop } from '../../domain/commitment/draft.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** *Never mind*: what waited for a clear time was not promised. */
export const dropDraft =
  (desk: Desk) =>
  (request: Request, draftId: string): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: draftId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(ruleDrop(scene, act, draftId), ({ commitments }) => {
            const whatId = commitments[0]?.whatId;
            return {
              answer: {
                kind: 'draft-dropped',
                number: scene.issue.number,
                what: whatId ? (scene.texts[whatId] ?? null) : null,
              },
            };
          }),
      },
    );
