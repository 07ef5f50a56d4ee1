import { COMMAND } from '../ids.js';
import { bold, code, date, type Mrkdwn, person, say } from '../mrkdwn.js';
import type { No } from '../refusals.js';
import type { Reader } from '../views/clocks.js';
import { people } from '../views/words.js';

type NoOf<Why extends No['why']> = Extract<No, { why: Why }>;

/** It is on offer already; the giver can still change what they said. */
export function alreadyOffered({ number, to, endsAt }: NoOf<'already-offered'>, reader: Reader) {
  const until = date(new Date(endsAt), reader.zone);
  return say`#${number} is offered to ${people(to)} until ${until}. Wait for the answer; or whoever offered it changes what they wrote with ${bold('Amend…')}, in ${show(number)}, or takes it back with ${code(`${COMMAND} withdraw ${number}`)} and offers it anew.`;
}

/** Somebody who was to be asked is away: the cover, or all the same. */
export function receiverAway(
  { number, memberId, until, coverId }: NoOf<'receiver-away'>,
  { zone }: Reader,
): Mrkdwn {
  const away = say`${person(memberId)} is away until ${date(new Date(until), zone)}, so nothing was offered yet.`;
  const offer = code(`${COMMAND} handoff ${number} @name next step, and when`);
  const instead =
    coverId === null
      ? say`Nobody covers; name somebody else: ${offer}.`
      : say`${person(coverId)} covers; name them instead: ${offer}.`;
  return say`${away} ${instead} To offer it to ${person(memberId)} all the same, end your line with ${code('anyway')}.`;
}

/** Why a read-back cannot be given, corrected or confirmed now. */
export function noReadBack(
  no: NoOf<'not-yours-to-correct' | 'correction-closed' | 'nothing-to-confirm' | 'read-back-given'>,
): Mrkdwn {
  const { number } = no;
  switch (no.why) {
    case 'not-yours-to-correct':
      return no.giverId === null
        ? say`There is no read-back of #${number} for you to correct. ${show(number)} tells who handed it to whom.`
        : say`${person(no.giverId)} handed #${number} over and is the one who can correct the read-back. Please ask them.`;
    case 'correction-closed':
      return say`It is too late to correct the read-back of #${number}: a working day has passed, or the issue went on since. Please tell ${person(no.ownerId)}, who owns it.`;
    case 'nothing-to-confirm':
      return say`There is no correction of #${number} left to confirm. ${show(number)} tells what was said.`;
    case 'read-back-given':
      return say`What comes next for #${number} was said already, so nothing was changed. ${show(number)} tells what.`;
  }
}

const show = (number: number): Mrkdwn => code(`${COMMAND} show ${number}`);
