import type { Answer } from '../../../use-cases/answers.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { type Mrkdwn, say } from '../../mrkdwn.js';
import { section, soleRow } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message } from '../message.js';
import { counted, whatIs } from '../words.js';

type Kept = Extract<Answer, { kind: 'kept' }>;

/** To whoever kept a promise. Where none is left, the next contact is to be planned, or all is done. */
export function kept(answer: Kept, reader: Reader): Message {
  const { number, issueId, commitmentId, promisesLeft } = answer;
  const what = whatIs(answer.what);
  const about = `#${number}`;
  return message([
    section(
      say`Kept${answer.late ? ', late' : ''}: ${what} (#${number}). ${hearsNext(answer, reader)} ${whatIsLeft(answer)}`,
    ),
    ...soleRow([
      button('Undo', { action: actions.undoKept, value: commitmentId }, { about: what }),
      ...(promisesLeft > 0
        ? []
        : [
            button('Next contact…', { action: actions.planContact, value: issueId }, { about }),
            button('Resolve…', { action: actions.resolveIssue, value: issueId }, { about }),
          ]),
    ]),
  ]);
}

function hearsNext({ nextContactAt }: Kept, { zone, now }: Reader): string {
  const at = sayWhen(new Date(nextContactAt), zone, now);
  return new Date(nextContactAt) > now
    ? `The customer hears from us next by ${at}.`
    : `The customer was to hear from us by ${at}.`;
}

function whatIsLeft({ promisesLeft }: Kept): Mrkdwn {
  return promisesLeft > 0
    ? say`${counted(promisesLeft, 'promise')} still open.`
    : say`No promise is left. Is that time right, or is all done?`;
}
