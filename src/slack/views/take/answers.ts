import type { Answer } from '../../../use-cases/answers.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { person, say } from '../../mrkdwn.js';
import { section, soleRow } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { counted } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** To whoever asked for an issue: the owner has it to decide. */
export function askedFor(
  { number, takeId: value, ownerId, endsAt }: AnswerOf<'asked-for'>,
  { zone, now }: Reader,
): Message {
  const until = sayWhen(new Date(endsAt), zone, now);
  return message([
    section(
      say`You asked ${person(ownerId)} for #${number}. They have until ${until} to hand it over; it is theirs until they do, and you hear what comes of it.`,
    ),
    ...soleRow([
      button('Take it back', { action: actions.takeBack, value }, { about: `#${number}` }),
    ]),
  ]);
}

/** To a lead who took an issue without a handshake. */
export function inCustody(answer: AnswerOf<'in-custody'>): Message {
  const { number, fromId, isFromTold, promises } = answer;
  const along = promises > 0 ? ` with ${counted(promises, 'open promise')},` : '';
  const told = isFromTold ? say` ${person(fromId)} has been told why.` : say``;
  return sentence(
    say`#${number} is in your custody now,${along} and your reason is on record.${told}`,
  );
}

export function handedOver({ number, to }: AnswerOf<'handed-over'>): Message {
  return sentence(
    say`#${number} is ${person(to)}'s now, with its promises and reminders. They have been told.`,
  );
}

export function takeEnded({ number, as, askedBy }: AnswerOf<'take-ended'>): Message {
  return as === 'refused'
    ? sentence(say`You keep #${number}. ${person(askedBy)} has been told.`)
    : sentence(say`You do not ask for #${number} any more. Its owner sees that.`);
}

export function reopened(
  { number, ownerId, nextContactAt }: AnswerOf<'reopened'>,
  { zone, now }: Reader,
): Message {
  return sentence(
    say`#${number} is open again, and ${person(ownerId)} owns it. The customer is to hear from us by ${sayWhen(new Date(nextContactAt), zone, now)}.`,
  );
}
