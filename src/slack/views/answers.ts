import type { Answer } from '../../use-cases/answers.js';
import { sayWhen } from '../dates/say-when.js';
import { actions, COMMAND } from '../ids.js';
import { bold, code, say, shortened } from '../mrkdwn.js';
import { alreadyDone } from './already-done.js';
import { followUpEnded, resolved, undone, voided } from './answers/ending.js';
import { accepted, offered, saidOfHandoff } from './answers/handshake.js';
import { saidOfIssue } from './answers/issue.js';
import { kept } from './answers/kept.js';
import { acceptedSeveral, handedOn, introduced } from './answers/pack.js';
import { draftDropped, objected, postponed, promiseAsked, promised } from './answers/promise.js';
import { updated, valued } from './answers/update.js';
import { cameBack, saidOfCover, wentAway } from './away/answers.js';
import { row, section } from './blocks.js';
import { button } from './buttons/button.js';
import type { Reader } from './clocks.js';
import { customerKept } from './customer/customer.js';
import { hoursKept } from './hours.js';
import { message, type Message, sentence } from './message.js';
import { refusedMessage } from './refused.js';
import { settingChanged } from './settings.js';
import { askedFor, handedOver, inCustody, reopened, takeEnded } from './take/answers.js';
import { brief, named, urgency, whatIs } from './words.js';
import { snoozed } from './work/snoozed.js';

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
    case 'promise-asked':
      return promiseAsked(answer, reader.now);
    case 'draft-dropped':
      return draftDropped(answer);
    case 'objected':
      return objected(answer);
    case 'kept':
      return kept(answer, reader);
    case 'postponing':
      return sentence(
        say`Not moved yet: the promise of #${answer.number} (${whatIs(answer.what)}) stands until the customer knows. The message to them, with the new time ${when(answer.dueAt, reader)}, is in your direct messages, ready to copy; press there how you told them.`,
      );
    case 'postponed':
      return postponed(answer, reader);
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
    case 'contact-planned':
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
    case 'snoozed':
      return snoozed(answer, reader);
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
    ...isItAnother(answer),
    ...(offer ? offeredAtOnce(offer, reader).blocks : []),
  ]);
}

/** Whether the new customer is one whom Baton knows by a name much like it. */
function isItAnother({ issueId, customer, alike }: AnswerOf<'opened'>): Message['blocks'] {
  if (!alike) return [];
  const { customerId, name } = alike;
  const value = `${issueId}:${customerId}`;
  return [
    section(
      say`${brief(customer)} is a new customer. There is also ${bold(brief(name))}; is it the same?`,
    ),
    ...row([button(shortened(`It is ${name}`, 75), { action: actions.sameCustomer, value })]),
  ];
}

function offeredAtOnce(
  { answer, because }: NonNullable<AnswerOf<'opened'>['offer']>,
  reader: Reader,
): Message {
  return answer.kind === 'offered'
    ? offered(answer, reader, because)
    : refusedMessage(answer.refusal, reader);
}

const promiseEndings: Record<AnswerOf<'promise-ended'>['as'], string> = {
  cancelled: 'the customer no longer needs it',
  'entered-in-error': 'it was entered in error',
  dropped: 'it is broken, and the customer knows',
};

const when = (at: string, { zone, now }: Reader): string => sayWhen(new Date(at), zone, now);
