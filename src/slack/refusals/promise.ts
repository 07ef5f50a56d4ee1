import { sayWhen } from '../dates/say-when.js';
import { COMMAND } from '../ids.js';
import { bold, code, type Mrkdwn, person, say } from '../mrkdwn.js';
import type { No } from '../refusals.js';
import type { Reader } from '../views/clocks.js';

type AboutPromise = Extract<
  No,
  { why: 'draft-settled' | 'too-late-to-fix' | 'reading-past' | 'nothing-to-object' }
>;

/** Why a promise cannot be made clear, corrected or objected to so. */
export function noSuchPromise(no: AboutPromise, { zone, now }: Reader): Mrkdwn {
  switch (no.why) {
    case 'draft-settled':
      return no.dueAt === null
        ? say`That is settled already: nothing was promised for #${no.number}. To promise after all: ${code(`${COMMAND} promise ${no.number} send the invoice by thu 3pm`)}.`
        : say`That is settled already: it was promised for #${no.number}, by ${sayWhen(new Date(no.dueAt), zone, now)}. ${code(`${COMMAND} show ${no.number}`)} lists what stands.`;
    case 'too-late-to-fix':
      return say`A promise can be fixed for ten minutes, and that time is over, so it stands. ${noLongerToFix(no)}`;
    case 'reading-past':
      return say`${sayWhen(new Date(no.at), zone, now)} is over by now, so it cannot be promised any more. Nothing is promised for #${no.number} yet: which time did the customer hear?`;
    case 'nothing-to-object':
      return no.objected
        ? say`You have objected to this promise already, and ${person(no.makerId)} knows. The customer heard it, so it counts until it ends: please talk to ${person(no.makerId)}.`
        : say`This promise of #${no.number} was there when you took the issue, or is your own. If the customer agrees to another time, use ${bold('Need longer…')}.`;
  }
}

function noLongerToFix({ commitmentId, ownerId }: Extract<No, { why: 'too-late-to-fix' }>): Mrkdwn {
  const [later, ended] = [bold('Need longer…'), bold('No longer needed…')];
  const how = say`${later} prepares a later time, ${ended} ends what the customer does not want any more`;
  return commitmentId === null
    ? say`Please ask ${person(ownerId)}, who owns the issue: ${how}.`
    : say`If it is not right: ${how}.`;
}
