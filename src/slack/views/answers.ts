import type { Answer } from '../../use-cases/answers.js';
import { sayBothClocks, sayWhen } from '../dates/say-when.js';
import { actions, COMMAND } from '../ids.js';
import { code, person, say } from '../mrkdwn.js';
import { alreadyDone } from './already-done.js';
import { followUpEnded, resolved, undone, voided } from './answers/ending.js';
import { accepted, offered, saidOfHandoff } from './answers/handshake.js';
import { saidOfIssue } from './answers/issue.js';
import { acceptedSeveral, handedOn, introduced } from './answers/pack.js';
import { updated, valued } from './answers/update.js';
import { cameBack, saidOfCover, wentAway } from './away/answers.js';
import { row, section, soleRow } from './blocks.js';
import { button } from './buttons/button.js';
import type { Reader } from './clocks.js';
import { customerKept } from './customer/customer.js';
import { hoursKept } from './hours.js';
import { message, type Message, sentence } from './message.js';
import { refusedMessage } from './refused.js';
import { settingChanged } from './settings.js';
import { askedFor, handedOver, inCustody, reopened, takeEnded } from './take/answers.js';
import { brief, counted, named, urgency, whatIs } from './words.js';

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
    case 'countered':
    case 'amended':
    case 'withdrawn':
    case 'kept-it':
    case 'read-back':
    case 'corrected':
    case 'correction-confirmed':
      return sentence(saidOfHandoff(answer, reader));
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
        say`The promise of #${answer.number} (${whatIs(answer.what)}) has ended: ${promiseEndings[answer.as]}. The reason is on record.`,
      );
    case 'updated':
      return updated(answer, reader);
    case 'valued':
      return valued(answer);
    case 'waiting':
    case 'waiting-ended':
    case 'noted':
    case 'prioritized':
    case 'edited':
      return saidOfIssue(answer, reader);
    case 'resolved':
      return resolved(answer, reader);
    case 'voided':
      return voided(answer);
    case 'undone':
      return undone(answer, reader);
    case 'follow-up-ended':
      return followUpEnded(answer);
    case 'handed-on':
      return handedOn(answer, reader);
    case 'accepted-several':
      return acceptedSeveral(answer, reader);
    case 'introduced':
      return introduced(answer);
    case 'customer-kept':
      return customerKept(answer.customer, answer.replaced);
    case 'setting-changed':
      return settingChanged(answer.setting, reader);
    case 'hours-kept':
      return hoursKept(answer, reader);
    case 'asked-for':
      return askedFor(answer, reader);
    case 'in-custody':
      return inCustody(answer);
    case 'handed-over':
      return handedOver(answer);
    case 'take-ended':
      return takeEnded(answer);
    case 'reopened':
      return reopened(answer, reader);
    case 'away':
      return wentAway(answer, reader);
    case 'cover-agreed':
    case 'cover-refused':
      return sentence(saidOfCover(answer));
    case 'back':
      return cameBack(answer, reader);
    case 'absence-seen':
      return sentence(say`Baton looked at who is away.`);
    case 'already-done':
      return alreadyDone(answer.number, answer.againId);
    case 'woken':
      return sentence(say`Baton looked at #${answer.number}.`);
  }
}

function opened(answer: AnswerOf<'opened'>, reader: Reader): Message {
  const { number, issueId: value, offer } = answer;
  const about = `#${number}`;
  const isOffered = offer?.answer.kind === 'offered';
  const next = isOffered
    ? say``
    : say` What next? To hand it on: ${code(`${COMMAND} handoff ${number} @name next step, and when`)}.`;
  return message([
    section(say`${named(answer)} is open (${urgency(answer.priority)}), and you own it.`),
    section(
      say`Baton promised a first response by ${when(answer.firstResponseDue, reader)}: an answer, a time, a promise, or where to get help.${next}`,
    ),
    ...row([
      button('Update…', { action: actions.tellUpdate, value }, { about }),
      button('Promise…', { action: actions.makePromise, value }, { about }),
      ...(isOffered ? [] : [button('Hand off…', { action: actions.handOff, value }, { about })]),
    ]),
    ...(offer ? offeredAtOnce(offer, reader).blocks : []),
  ]);
}

function offeredAtOnce(
  { answer, because }: NonNullable<AnswerOf<'opened'>['offer']>,
  reader: Reader,
): Message {
  return answer.kind === 'offered'
    ? offered(answer, reader, because)
    : refusedMessage(answer.refusal, reader);
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
  return message([
    section(
      say`Kept${answer.late ? ', late' : ''}: ${whatIs(answer.what)} (#${answer.number}). ${next}. ${left}`,
    ),
    ...soleRow([
      button(
        'Undo',
        { action: actions.undoKept, value: answer.commitmentId },
        { about: whatIs(answer.what) },
      ),
    ]),
  ]);
}

const promiseEndings: Record<AnswerOf<'promise-ended'>['as'], string> = {
  cancelled: 'the customer no longer needs it',
  'entered-in-error': 'it was entered in error',
  dropped: 'it is broken, and the customer knows',
};

const when = (at: string, { zone, now }: Reader): string => sayWhen(new Date(at), zone, now);
