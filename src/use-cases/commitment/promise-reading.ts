import { promiseReading as ruleReading } from '../../domain/commitment/draft.js';
import type { Answer } from '../answers.js';
import { noSuchIssue } from '../decisions.js';
import type { Desk, Request } from '../ports.js';
import { promisedBy } from './promised.js';

/** One of the times that were asked about: the promise counts from now on. */
export const promiseReading =
  (desk: Desk) =>
  (request: Request, reading: { draftId: string; at: Date }): Promise<Answer> =>
    desk.rule(
      request,
      { by: 'commitment', id: reading.draftId },
      {
        missing: noSuchIssue(),
        decide: (scene, act) => promisedBy(scene, act, ruleReading(scene, act, reading)),
      },
    );
