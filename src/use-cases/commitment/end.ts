import { cancel, enterInError } from '../../domain/commitment/cancel.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** Ends a promise that the customer no longer needs, or that was entered in error; with why. */
export const endPromise =
  (desk: Desk) =>
  (
    request: Request,
    end: { commitmentId: string; as: 'cancelled' | 'entered-in-error'; reason: string },
  ): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: end.commitmentId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided((end.as === 'cancelled' ? cancel : enterInError)(scene, act, end), (change) => {
            const whatId = change.commitments[0]?.whatId;
            return {
              answer: {
                kind: 'promise-ended',
                number: scene.issue.number,
                what: whatId ? (scene.texts[whatId] ?? null) : null,
                as: end.as,
              },
            };
          }),
      },
    );
