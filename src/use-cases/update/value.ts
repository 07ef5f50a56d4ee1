import { valueUpdate } from '../../domain/issue/update.js';
import type { UpdateValue } from '../../domain/records.js';
import type { Answer } from '../answers.js';
import { decided, noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';

/** Names what an update was worth to the customer; the first one that had value keeps the first response. */
export const value =
  (desk: Desk) =>
  (request: Request, said: { updateId: string; value: UpdateValue }): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'update', id: said.updateId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) =>
          decided(valueUpdate(scene, act, said), ({ commitments }) => ({
            answer: {
              kind: 'valued',
              number: scene.issue.number,
              value: said.value,
              firstResponseKept: commitments.length > 0,
            },
          })),
      },
    );
