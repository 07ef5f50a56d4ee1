import type { Answer, Prioritized } from '../../../use-cases/answers.js';
import { sayBothClocks, sayWhen } from '../../dates/say-when.js';
import { COMMAND } from '../../ids.js';
import { code, joined, type Mrkdwn, say } from '../../mrkdwn.js';
import type { Reader } from '../clocks.js';
import { type Message, sentence } from '../message.js';
import { brief, counted, people, urgency } from '../words.js';
import { hearsNext } from './update.js';

/** What a change of an issue itself came to. */
type Said = Extract<
  Answer,
  { kind: 'waiting' | 'waiting-ended' | 'contact-planned' | 'noted' | 'prioritized' | 'edited' }
>;
type SaidOf<Kind extends Said['kind']> = Extract<Said, { kind: Kind }>;

/** To whoever waits for the customer, sets the urgency, edits or notes. */
export function saidOfIssue(answer: Said, reader: Reader): Message {
  switch (answer.kind) {
    case 'waiting':
      return sentence(waiting(answer, reader));
    case 'waiting-ended':
      return sentence(
        say`We do not wait for the customer of #${answer.number} any more. ${hearsNext(answer.next, reader.now)}`,
      );
    case 'contact-planned':
      return sentence(
        say`Planned for #${answer.number}. ${hearsNext(answer.next, reader.now)} Baton reminds you then.`,
      );
    case 'noted':
      return sentence(
        say`Noted for #${answer.number}, among ourselves: no message to the customer takes it up. ${code(`${COMMAND} show ${answer.number}`)} shows it.`,
      );
    case 'prioritized':
      return sentence(say`#${answer.number} ${prioritized(answer, reader)}`);
    case 'edited':
      return sentence(edited(answer, reader));
  }
}

function waiting({ number, until, promises }: SaidOf<'waiting'>, { now }: Reader): Mrkdwn {
  const clocks = { ours: until.zone, theirs: until.customerZone, now };
  const when = sayBothClocks(new Date(until.at), clocks);
  const stand =
    promises > 0
      ? ` ${counted(promises, 'promise')} of ours still ${promises === 1 ? 'stands' : 'stand'}, with reminders.`
      : '';
  return say`#${number} waits for the customer until ${when}. Baton reminds you then, not before.${stand} An update ends it, or ${code(`${COMMAND} wait ${number} off`)}.`;
}

/** What another urgency changed, as it goes on after the number of the issue. */
function prioritized(answer: Prioritized, { zone, now }: Reader): Mrkdwn {
  const { priority, was, firstResponseDue, offer, next } = answer;
  const when = (at: string) => sayWhen(new Date(at), zone, now);
  const response = firstResponseDue
    ? say` The first response stays due by ${when(firstResponseDue)}, as promised when it was opened.`
    : say``;
  const offered = offer
    ? say` Its offer to ${people(offer.to)} stands anew, until ${when(offer.endsAt)}.`
    : say``;
  return say`is ${urgency(priority)} now; it was ${urgency(was)}.${response}${offered} ${hearsNext(next, now)}`;
}

function edited({ number, title, customer, ...rest }: SaidOf<'edited'>, reader: Reader): Mrkdwn {
  const parts = [
    ...(title === null ? [] : [say`It is about this now: ${brief(title)}.`]),
    ...(customer === null ? [] : [say`It is of ${brief(customer)} now.`]),
    ...(rest.prioritized ? [say`It ${prioritized(rest.prioritized, reader)}`] : []),
  ];
  return say`#${number} is changed. ${joined(parts, ' ')}`;
}
