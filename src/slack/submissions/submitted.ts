import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';

import type { Answer } from '../../use-cases/answers.js';
import type { UseCases } from '../../use-cases/compose.js';
import { workspaceOf } from '../installed.js';
import { openedFrom } from '../opened-from.js';
import { readSubmission, type Submission } from '../read.js';
import { fieldError } from '../refusals.js';
import { meet } from '../reply.js';
import { answerMessage } from '../views/answers.js';
import { quote, type ShownBlock } from '../views/blocks.js';
import type { Reader } from '../views/clocks.js';
import { answerModal } from '../views/forms/answer.js';
import { message } from '../views/message.js';
import { inNames } from './in-names.js';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** What takes the place of the form. */
interface Shown {
  response_action: 'update';
  view: ModalView;
}

/** What sending in a form does; `field`: which input a refusal is about, where it is about one. */
export interface Submit {
  /** `form`: the next one, where nothing is done yet. */
  carryOut: (baton: UseCases, sent: Submission) => Promise<Answer | { form: ModalView }>;
  field?: (refusal: Refused, sent: Submission) => string | null;
  /** The form as it is shown again instead of an answer, with what was typed. */
  again?: (baton: UseCases, sent: Submission, refusal: Refused) => Promise<Shown | null>;
  /** The form as it goes on where an answer leaves something that can be tried again. */
  goesOn?: (
    baton: UseCases,
    sent: Submission,
    so: { answer: Answer; reader: Reader },
  ) => Promise<Shown | null>;
}

export type Refused = Extract<Answer, { kind: 'refused' }>['refusal'];

/**
 * A form that was sent in: carried out first, then acknowledged. A refusal stands beside its field,
 * with everything that was typed still there; the answer takes the form's place, and repeats what was
 * typed in vain.
 */
export const submitted =
  (baton: UseCases, { carryOut, field, again, goesOn }: Submit) =>
  async ({ body, ack, context }: Args): Promise<void> => {
    const sent = readSubmission(body, workspaceOf(context));
    const { reader, no } = await meet(baton, sent);
    const answer = no ?? (await carryOut(baton, sent));
    const shown = ({ response_action, view }: Shown): Shown => ({
      response_action,
      view: openedFrom(view, sent.from),
    });
    if ('form' in answer) return ack(shown({ response_action: 'update', view: answer.form }));
    if (answer.kind !== 'refused') {
      const next = await goesOn?.(baton, sent, { answer, reader });
      return ack(shown(next ?? showing(answerMessage(answer, reader).blocks)));
    }
    const { refusal } = answer;
    const name = field?.(refusal, sent);
    if (name) {
      const error = await inNames(baton, sent.workspaceId, fieldError(refusal, reader));
      return ack({ response_action: 'errors', errors: { [name]: error } });
    }
    const anew = await again?.(baton, sent, refusal);
    const inVain = sent.fields.words().map((words) => quote('You wrote', words));
    return ack(shown(anew ?? showing([...answerMessage(answer, reader).blocks, ...inVain])));
  };

const showing = (blocks: ShownBlock[]): Shown => ({
  response_action: 'update',
  view: answerModal(message(blocks)),
});
