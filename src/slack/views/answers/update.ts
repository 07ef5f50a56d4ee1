import { hasValue } from '../../../domain/issue/update.js';
import type { Answer, NextContact } from '../../../use-cases/answers.js';
import { sayBothClocks } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { type Mrkdwn, say } from '../../mrkdwn.js';
import { section, soleRow } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { brief, updateValues } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** To whoever told the customer something: what it counts as, and when they hear next. */
export function updated(answer: AnswerOf<'updated'>, { now }: Reader): Message {
  return message([
    section(whatItWas(answer)),
    ...promiseMade(answer, now),
    section(hearsNext(answer.next, now)),
    ...(hasValue(answer.as) ? [] : valueButtons(answer)),
  ]);
}

/** To whoever says afterwards what an update was worth. */
export function valued({ number, value, firstResponseKept }: AnswerOf<'valued'>): Message {
  return sentence(gotIt({ number, value, firstResponseKept }));
}

/** When the customer hears from us next, in a sentence. */
export function hearsNext({ at, zone, customerZone }: NextContact, now: Date): Mrkdwn {
  const when = sayBothClocks(new Date(at), { ours: zone, theirs: customerZone, now });
  return new Date(at) > now
    ? say`The customer hears from us next by ${when}.`
    : say`The customer was to hear from us by ${when}.`;
}

function whatItWas(answer: AnswerOf<'updated'>): Mrkdwn {
  const { number, as, firstResponseOpen, firstResponseKept } = answer;
  if (as === 'progress')
    return say`Noted for #${number}. What did the customer get from it? Until you say, it counts as progress${firstResponseOpen ? ', and the first response stays open' : ''}.`;
  if (as === 'apology')
    return say`Noted for #${number}: you said sorry. Did the customer get more from it?${firstResponseOpen ? ' Until you say so, the first response stays open.' : ''}`;
  return gotIt({ number, value: as, firstResponseKept });
}

const gotIt = ({
  number,
  value,
  firstResponseKept,
}: Pick<AnswerOf<'valued'>, 'number' | 'value' | 'firstResponseKept'>): Mrkdwn =>
  say`Noted for #${number}: the customer got ${updateValues[value]}.${firstResponseKept ? ' That keeps the first response.' : ''}`;

function promiseMade({ promise, next }: AnswerOf<'updated'>, now: Date) {
  if (!promise) return [];
  const clocks = { ours: next.zone, theirs: next.customerZone, now };
  const due = sayBothClocks(new Date(promise.dueAt), clocks);
  return [section(say`Promised in the same breath: ${brief(promise.what)}, by ${due}.`)];
}

function valueButtons({ number, updateId: value }: AnswerOf<'updated'>) {
  const about = `for #${number}`;
  return soleRow([
    button('An answer', { action: actions.valueAnswer, value }, { about }),
    button('A time', { action: actions.valueTime, value }, { about }),
    button('A promise', { action: actions.valuePromise, value }, { about }),
    button('Where to get help', { action: actions.valueHelp, value }, { about }),
  ]);
}
