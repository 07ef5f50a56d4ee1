import type { Answer } from '../../../use-cases/answers.js';
import { sayBothClocks, sayWhen } from '../../dates/say-when.js';
import { actions, COMMAND } from '../../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { quote, row, section, sections } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Reader } from '../clocks.js';
import { message, type Message } from '../message.js';
import { brief, counted, people, whatIs } from '../words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Why Baton chose whom it asked by itself. */
const chosenAs = {
  concierge: ", the customer's concierge,",
  rota: ', whose turn it is on the rota,',
};

/** After an offer: until when it stands, who is not there before, and how to change it. */
export function offered(
  answer: AnswerOf<'offered'>,
  reader: Reader,
  because: keyof typeof chosenAs | null = null,
): Message {
  const { number, handoffId: value, offWork } = answer;
  const warnings = offWork.slice(0, 10).map(({ memberId, backAt }) => {
    const at = backAt === null ? '' : `, but from ${when(backAt, reader)}`;
    return say`Please note: ${person(memberId)} is not at work before the offer ends${at}.`;
  });
  const about = `the offer of #${number}`;
  return message([
    section(
      say`${offeredTo(answer, reader, because ? chosenAs[because] : '')} ${whoseUntilThen(answer)} To take the offer back: ${code(`${COMMAND} withdraw ${number}`)}.`,
    ),
    ...sections(warnings),
    ...row([button('Amend…', { action: actions.amendOffer, value }, { about })]),
  ]);
}

function offeredTo(
  { number, to, endsAt, isInsteadOfHandover = false }: AnswerOf<'offered'>,
  reader: Reader,
  chosen: string,
): Mrkdwn {
  const until = when(endsAt, reader);
  return isInsteadOfHandover
    ? say`Not handed over yet: #${number} changed since ${people(to)} asked for it, so it is offered to them as it is now, until ${until}.`
    : say`#${number} is offered to ${people(to)}${chosen} until ${until}.`;
}

function whoseUntilThen({ insteadOf }: AnswerOf<'offered'>): Mrkdwn {
  return insteadOf === undefined
    ? say`Until someone accepts it is yours, with its promises and reminders.`
    : say`Until someone accepts it is ${person(insteadOf)}'s, who has been told that you offered it.`;
}

/** After the handshake: what came along, and what is still to be said after *I have it*. */
export function accepted(answer: AnswerOf<'accepted'>, reader: Reader): Message {
  const { number, giverId, handoffId: value, readBack, promises } = answer;
  const along = promises.length > 0 ? `, with ${counted(promises.length, 'promise')}` : '';
  const lines = promises
    .slice(0, 20)
    .map(({ what, dueAt }) => say`• ${whatIs(what)}, by ${when(dueAt, reader)}`);
  const readBackNow = { action: actions.readBack, value };
  return message([
    section(
      readBack === null
        ? say`#${number} is yours now${along}. ${person(giverId)} has been told. In 15 minutes you are asked what comes next; or say it now.`
        : say`#${number} is yours now${along}. ${person(giverId)} has been told, with your next step.`,
    ),
    ...(readBack === null
      ? row([button('Read back now…', readBackNow, { about: `#${number}` })])
      : [quote('Your next step', readBack)]),
    ...(lines.length > 0 ? sections([bold('The promises that came with it'), ...lines]) : []),
    ...promisedAlong(answer, reader.now),
  ]);
}

function promisedAlong({ promised, zone, customerZone }: AnswerOf<'accepted'>, now: Date) {
  if (!promised) return [];
  const clocks = { ours: zone, theirs: customerZone, now };
  const due = sayBothClocks(new Date(promised.dueAt), clocks);
  return [section(say`${bold('Promised to the customer')}: ${brief(promised.what)}, by ${due}.`)];
}

/** What came of an answer to an offer, and of what was said after the handshake. */
export function saidOfHandoff(
  answer: AnswerOf<
    | 'declined'
    | 'countered'
    | 'amended'
    | 'withdrawn'
    | 'kept-it'
    | 'read-back'
    | 'corrected'
    | 'correction-confirmed'
  >,
  reader: Reader,
): Mrkdwn {
  const { number } = answer;
  switch (answer.kind) {
    case 'declined':
      return say`You declined #${number}. It stays with ${person(answer.ownerId)}, who has been told why.`;
    case 'countered':
      return say`${person(answer.ownerId)} has been told on what condition you would take #${number}. It stays with them; if they agree, they offer it to you anew.`;
    case 'amended':
      return say`The offer of #${number} is changed. ${people(answer.to)} can read it as it is now, and it stands until ${when(answer.endsAt, reader)}.`;
    case 'withdrawn':
      return say`The offer of #${number} to ${people(answer.from)} is withdrawn. It stays with its owner, as it did all the time.`;
    case 'kept-it':
      return say`#${number} stays with you, with its promises and reminders. You are not asked about that offer any more.`;
    case 'read-back':
      return say`Noted. ${person(answer.giverId)} has been told what you do next for #${number}.`;
    case 'corrected':
      return say`${person(answer.ownerId)} has been told what to put right about #${number}, and is asked to confirm it. You hear when they do.`;
    case 'correction-confirmed':
      return say`Confirmed. ${person(answer.giverId)} has been told that you go on with #${number} as corrected.`;
  }
}

const when = (at: string, { zone, now }: Reader): string => sayWhen(new Date(at), zone, now);
