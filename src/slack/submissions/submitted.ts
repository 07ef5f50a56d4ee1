import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';

import type { Answer } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';
import { readSubmission, type Submission } from '../read.js';
import { fieldError } from '../refusals.js';
import { meet } from '../reply.js';
import { answerMessage } from '../views/answers.js';
import type { Reader } from '../views/clocks.js';
import { answerModal } from '../views/forms/answer.js';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Response = NonNullable<Parameters<Args['ack']>[0]>;

/** What sending in a form does; `field`: which input a refusal is about, where it is about one. */
export interface Submit {
  carryOut: (baton: UseCases, sent: Submission) => Promise<Answer>;
  field?: (refusal: Refused, sent: Submission) => string | null;
  /** The form as it is shown again instead of an answer, with what was typed. */
  again?: (baton: UseCases, sent: Submission, refusal: Refused) => Promise<Response | null>;
  /** The form as it goes on where an answer leaves something that can be tried again. */
  goesOn?: (
    baton: UseCases,
    sent: Submission,
    so: { answer: Answer; reader: Reader },
  ) => Promise<Response | null>;
}

export type Refused = Extract<Answer, { kind: 'refused' }>['refusal'];

/**
 * A form that was sent in: carried out first, then acknowledged. A refusal stands beside its field,
 * with everything that was typed still there; the answer takes the form's place.
 */
export const submitted =
  (baton: UseCases, { carryOut, field, again, goesOn }: Submit) =>
  async ({ body, ack, context }: Args): Promise<void> => {
    const sent = readSubmission(body, workspaceOf(context));
    const { reader, no } = await meet(baton, sent);
    const answer = no ?? (await carryOut(baton, sent));
    if (answer.kind !== 'refused')
      return ack((await goesOn?.(baton, sent, { answer, reader })) ?? showing(answer, reader));
    const { refusal } = answer;
    const name = field?.(refusal, sent);
    if (name)
      return ack({ response_action: 'errors', errors: { [name]: fieldError(refusal, reader) } });
    return ack((await again?.(baton, sent, refusal)) ?? showing(answer, reader));
  };

const showing = (answer: Answer, reader: Reader): Response => ({
  response_action: 'update',
  view: answerModal(answerMessage(answer, reader)),
});
