import type { Answer } from '../../../use-cases/answers.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { type Mrkdwn, say } from '../../mrkdwn.js';
import { section, soleRow } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { brief, counted, whatIs } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Resolved, with who asks the customer afterwards; *Undo* for a slip. */
export function resolved(answer: AnswerOf<'resolved'>, reader: Reader): Message {
  const { number, outcome, followUpAt, followUpId, customer } = answer;
  const asked = followUpAt
    ? say` You will be asked whether ${brief(customer)} is satisfied, ${when(followUpAt, reader)}.`
    : say` Nobody follows up; the reason is on record.`;
  return message([
    section(
      say`#${number} is resolved: ${brief(outcome)}. Its promises are settled.${offerGone(answer)}${asked}`,
    ),
    ...soleRow([
      button('Undo', { action: actions.undoResolve, value: followUpId }, { about: `#${number}` }),
    ]),
  ]);
}

/** Void, with the issue where it goes on. */
export function voided(answer: AnswerOf<'voided'>): Message {
  const { number, reason, joined } = answer;
  return sentence(say`#${number} is void: ${brief(reason)}.${offerGone(answer)}${goesOn(joined)}`);
}

/** What was undone, and what stands now. */
export function undone({ number, promise }: AnswerOf<'undone'>, reader: Reader): Message {
  return sentence(
    promise
      ? say`Undone: the promise of #${number} stands again: ${whatIs(promise.what)}, by ${when(promise.dueAt, reader)}.`
      : say`Undone: #${number} is open again, with its promises as they were. Nobody follows up; an offer that was withdrawn stays withdrawn.`,
  );
}

/** How a follow-up ended. */
export function followUpEnded({ number, customer, as }: AnswerOf<'follow-up-ended'>): Message {
  return sentence(
    as === 'satisfied'
      ? say`Good to hear: ${brief(customer)} is satisfied with #${number}. That is on record.`
      : say`Nobody follows up on #${number}. The reason is on record.`,
  );
}

function goesOn(joined: AnswerOf<'voided'>['joined']): Mrkdwn {
  if (joined === null) return say``;
  const { number, promises } = joined;
  return promises === 0
    ? say` It goes on as #${number}.`
    : say` It goes on as #${number}, where ${counted(promises, 'promise')} of it ${promises === 1 ? 'stands' : 'stand'} now.`;
}

const offerGone = ({ offerWithdrawn }: { offerWithdrawn: boolean }): string =>
  offerWithdrawn ? ' The open offer of it is withdrawn.' : '';

const when = (at: string, { zone, now }: Reader): string => sayWhen(new Date(at), zone, now);
