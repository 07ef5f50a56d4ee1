import type { Answer } from '../../use-cases/answers.js';
import { sayBothClocks, sayWhen } from '../dates/say-when.js';
import { actions, COMMAND } from '../ids.js';
import { bold, code, person, say } from '../mrkdwn.js';
import { alreadyDone } from './already-done.js';
import { quote, row, section, sections, soleRow } from './blocks.js';
import { button } from './buttons.js';
import type { Reader } from './clocks.js';
import { message, type Message, sentence } from './message.js';
import { refusedMessage } from './refused.js';
import { brief, counted, named, people, updateValues, urgency, whatIs } from './words.js';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** What a request came to, for whoever asked. */
export function answerMessage(answer: Answer, reader: Reader): Message {
  switch (answer.kind) {
    case 'refused':
      return refusedMessage(answer.refusal, reader);
    case 'opened':
      return opened(answer, reader);
    case 'offered':
      return offered(answer, reader);
    case 'accepted':
      return accepted(answer, reader);
    case 'declined':
      return sentence(
        say`You declined #${answer.number}. It stays with ${person(answer.ownerId)}, who has been told why.`,
      );
    case 'withdrawn':
      return sentence(
        say`The offer of #${answer.number} to ${people(answer.from)} is withdrawn. You own it, as you did all the time.`,
      );
    case 'promised':
      return promised(answer, reader.now);
    case 'kept':
      return kept(answer, reader);
    case 'postponing':
      return sentence(
        say`Not moved yet: the promise of #${answer.number} (${whatIs(answer.what)}) stands until the customer knows. The message to them, with the new time ${when(answer.dueAt, reader)}, is in your direct messages, ready to copy; press there how you told them.`,
      );
    case 'postponed':
      return sentence(
        say`The new promise of #${answer.number} stands: ${whatIs(answer.what)}, by ${when(answer.dueAt, reader)}. ${answer.broken ? 'The customer heard after the old time, so the old promise is recorded as broken, with your reason.' : 'The customer heard in time, so the old promise is recorded as moved.'}`,
      );
    case 'promise-ended':
      return sentence(
        say`The promise of #${answer.number} (${whatIs(answer.what)}) has ended: ${answer.as === 'cancelled' ? 'the customer no longer needs it' : 'it was entered in error'}. The reason is on record.`,
      );
    case 'updated':
      return updated(answer);
    case 'valued':
      return sentence(
        say`Noted for #${answer.number}: the customer got ${updateValues[answer.value]}.${answer.firstResponseKept ? ' That keeps the first response.' : ''}`,
      );
    case 'resolved':
      return sentence(
        say`#${answer.number} is resolved: ${brief(answer.outcome)}. Its promises are settled.${offerGone(answer)}`,
      );
    case 'voided':
      return sentence(say`#${answer.number} is void: ${brief(answer.reason)}.${offerGone(answer)}`);
    case 'already-done':
      return alreadyDone(answer.number, answer.againId);
    case 'woken':
      return sentence(say`Baton looked at #${answer.number}.`);
  }
}

function opened(answer: AnswerOf<'opened'>, reader: Reader): Message {
  const { number, issueId: value } = answer;
  const about = `#${number}`;
  return message([
    section(say`${named(answer)} is open (${urgency(answer.priority)}), and you own it.`),
    section(
      say`Baton promised a first response by ${when(answer.firstResponseDue, reader)}: an answer, a time, a promise, or where to get help. What next? To hand it on: ${code(`${COMMAND} handoff ${number} @name next step, and when`)}.`,
    ),
    ...row([
      button('Update…', { action: actions.tellUpdate, value }, { about }),
      button('Promise…', { action: actions.makePromise, value }, { about }),
      button('Hand off…', { action: actions.handOff, value }, { about }),
    ]),
  ]);
}

function offered({ number, to, endsAt, offWork }: AnswerOf<'offered'>, reader: Reader): Message {
  const warnings = offWork
    .slice(0, 10)
    .map(({ memberId, backAt }) =>
      backAt === null
        ? say`Please note: ${person(memberId)} is not at work before the offer ends.`
        : say`Please note: ${person(memberId)} is not at work before the offer ends, but from ${when(backAt, reader)}.`,
    );
  return message([
    section(
      say`#${number} is offered to ${people(to)} until ${when(endsAt, reader)}. Until someone accepts it is yours, with its promises and reminders. To take the offer back: ${code(`${COMMAND} withdraw ${number}`)}.`,
    ),
    ...sections(warnings),
  ]);
}

function accepted(answer: AnswerOf<'accepted'>, reader: Reader): Message {
  const { number, giverId, readBack, promises } = answer;
  const lines = promises
    .slice(0, 20)
    .map(({ what, dueAt }) => say`• ${whatIs(what)}, by ${when(dueAt, reader)}`);
  return message([
    section(
      say`#${number} is yours now${promises.length > 0 ? `, with ${counted(promises.length, 'promise')}` : ''}. ${person(giverId)} has been told, with your next step.`,
    ),
    quote('Your next step', readBack),
    ...(lines.length > 0 ? sections([bold('The promises that came with it'), ...lines]) : []),
  ]);
}

function promised(answer: AnswerOf<'promised'>, now: Date): Message {
  const { number, commitmentId: value, ownerId } = answer;
  const clocks = { ours: answer.zone, theirs: answer.customerZone, now };
  const due = sayBothClocks(new Date(answer.dueAt), clocks);
  const what = brief(answer.what);
  const owner = answer.forSomebodyElse
    ? say` ${person(ownerId)} owns the issue and has been told.`
    : say``;
  return message([
    section(say`Promised to ${brief(answer.customer)} for #${number}: ${what}, by ${due}.${owner}`),
    ...row(
      answer.forSomebodyElse
        ? []
        : [button('Fix…', { action: actions.enteredInError, value }, { about: what })],
    ),
  ]);
}

function kept(answer: AnswerOf<'kept'>, reader: Reader): Message {
  const at = when(answer.nextContactAt, reader);
  const next =
    new Date(answer.nextContactAt) > reader.now
      ? `The customer hears from us next by ${at}`
      : `The customer was to hear from us by ${at}`;
  const left =
    answer.promisesLeft > 0
      ? say`${counted(answer.promisesLeft, 'promise')} still open.`
      : say`No promise is left. If all is done: ${code(`${COMMAND} resolve ${answer.number} what was done`)}.`;
  return sentence(
    say`Kept${answer.late ? ', late' : ''}: ${whatIs(answer.what)} (#${answer.number}). ${next}. ${left}`,
  );
}

function updated({ number, updateId: value, firstResponseOpen }: AnswerOf<'updated'>): Message {
  const about = `for #${number}`;
  return message([
    section(
      say`Noted for #${number}. What did the customer get from it? Until you say, it counts as progress${firstResponseOpen ? ', and the first response stays open' : ''}.`,
    ),
    ...soleRow([
      button('An answer', { action: actions.valueAnswer, value }, { about }),
      button('A time', { action: actions.valueTime, value }, { about }),
      button('A promise', { action: actions.valuePromise, value }, { about }),
      button('Where to get help', { action: actions.valueHelp, value }, { about }),
    ]),
  ]);
}

const offerGone = ({ offerWithdrawn }: { offerWithdrawn: boolean }): string =>
  offerWithdrawn ? ' The open offer of it is withdrawn.' : '';

const when = (at: string, { zone, now }: Reader): string => sayWhen(new Date(at), zone, now);
