import type { Standing } from '../domain/people.js';
import type { HandoffState } from '../domain/records.js';
import type { Refusal } from '../domain/ruling.js';
import type { AsJson } from '../use-cases/answers.js';
import { sayWhen } from './dates/say-when.js';
import { COMMAND } from './ids.js';
import { bold, code, date, type Mrkdwn, person, say } from './mrkdwn.js';
import type { Reader } from './views/clocks.js';
import { brief, people } from './views/words.js';

/** An expected "no", as answers keep it. */
export type No = AsJson<Refusal>;
type NoBecause<Why extends No['why']> = Extract<No, { why: Why }>;

/** What is so, and what to do next. */
export function refusalSentence(no: No, reader: Reader): Mrkdwn {
  switch (no.why) {
    case 'no-such-issue':
      return say`${no.number === null ? 'This issue is not here any more' : `There is no issue #${no.number} here`}. ${code(`${COMMAND} list`)} shows what there is.`;
    case 'no-such-promise':
      return say`#${no.number} has no such open promise. ${show(no.number)} lists its promises; ${code(`${COMMAND} promise ${no.number} send the invoice by thu 3pm`)} makes one.`;
    case 'no-open-handoff':
      return noOpenHandoff(no);
    case 'issue-ended':
      return say`#${no.number} is ${no.state} already, so nothing was changed. ${show(no.number)} tells how it ended; if there is more to do, open a new one with ${code(`${COMMAND} new Acme: invoice is wrong`)}.`;
    case 'promise-ended':
      return say`This promise of #${no.number} has ended already (${no.state.replaceAll('-', ' ')}). ${show(no.number)} lists those that stand.`;
    case 'already-offered':
      return say`#${no.number} is offered to ${people(no.to)} until ${date(new Date(no.endsAt), reader.zone)}. Wait for the answer, or take it back with ${code(`${COMMAND} withdraw ${no.number}`)} and offer it anew.`;
    case 'changed-meanwhile':
      return say`#${no.number} changed while you were reading, so nothing was done. Please look at it as it is now, ${show(no.number)}, and decide again.`;
    case 'not-allowed':
      return say`#${no.number} is ${person(no.ownerId)}'s, and only its owner can do that. Ask ${person(no.ownerId)}; updates and promises you can add yourself, with ${code(`${COMMAND} update ${no.number} …`)} and ${code(`${COMMAND} promise ${no.number} …`)}.`;
    case 'not-yours-to-answer':
      return say`#${no.number} is offered to ${people(no.to)}, so the handshake is theirs. If you would take it, ask ${person(no.ownerId)} to offer it to you.`;
    case 'not-yours-to-withdraw':
      return say`${person(no.giverId)} made the offer of #${no.number} and is the one who can withdraw it. Please ask them.`;
    case 'not-for-your-eyes':
      return say`#${no.number} was opened in a private conversation and is shown to those concerned only. Ask someone of that conversation to tell you, or to offer it to you.`;
    case 'not-a-member':
      return say`Baton is for full members of this workspace, and ${youAre[no.standing]}. ${no.standing === 'unknown' ? 'Please try again in a minute.' : 'Ask a colleague who is a member to do it with you.'}`;
    case 'cannot-own':
      return say`${person(no.memberId)} cannot own an issue: ${theyAre[no.standing]}. ${no.standing === 'unknown' ? 'Please try again in a minute, or name somebody else.' : 'Please name a full member of this workspace.'}`;
    case 'already-the-owner':
      return say`${person(no.memberId)} owns #${no.number} already. Name somebody else: ${code(`${COMMAND} handoff ${no.number} @name next step, and when`)}.`;
    case 'nobody-named':
      return say`No person was named to take #${no.number}; a group cannot be asked as a whole. Say who: ${code(`${COMMAND} handoff ${no.number} @bob call Chen at 3pm about the refund`)}.`;
    case 'several-promises':
      return say`#${no.number} has several open promises. Press ${bold('Kept')} beside the one you mean.`;
    case 'promises-open':
      return say`#${no.number} still has open promises. ${code(`${COMMAND} resolve ${no.number}`)} alone opens a form in which each is settled.`;
    case 'reason-needed':
      return say`This needs the reason in a few words, so that the customer can be told why. Use the form of the button, or see the promises of #${no.number} with ${show(no.number)}.`;
    case 'text-missing':
      return say`Please say ${brief(no.what)} as well. For example: ${code(brief(no.example))}.`;
    case 'text-too-long':
      return say`Please say ${brief(no.what)} in at most ${no.most} characters; a link can hold the rest.`;
    case 'date-past':
    case 'date-not-later':
    case 'date-unreadable':
    case 'date-doubtful':
      return say`${dateRefusal(no, reader)}`;
  }
}

/** The same in plain words, as it stands beside the field of a form. */
export function fieldError(no: No, reader: Reader): string {
  return refusalSentence(no, reader).plain;
}

function dateRefusal(
  no: NoBecause<'date-past' | 'date-not-later' | 'date-unreadable' | 'date-doubtful'>,
  { zone, now }: Reader,
): string {
  switch (no.why) {
    case 'date-past':
      return `That was understood as ${sayWhen(new Date(no.at), zone, now)}, which is over. Please give a time that is still to come, like "tomorrow 10:00".`;
    case 'date-not-later':
      return `The promise stands for ${sayWhen(new Date(no.dueAt), zone, now)}. Please give a later time, like "fri 15:00".`;
    case 'date-unreadable':
      return `"${brief(no.text)}" could not be read as a date. Write it like "thu 3pm", "tomorrow noon", "in 2 hours" or "27 Nov 15:00".`;
    case 'date-doubtful':
      return doubtful(no, { zone, now });
  }
}

function doubtful({ text, readings }: NoBecause<'date-doubtful'>, { zone, now }: Reader): string {
  const said = readings.map((at) => sayWhen(new Date(at), zone, now));
  const [first, second] = said;
  const meant =
    first !== undefined && first === second
      ? `"${brief(text)}" comes twice, because the clocks change that night`
      : `"${brief(text)}" could mean ${said.join(' or ')}`;
  return `${meant}. Please say day and time in full, like "27 Nov 15:00".`;
}

function noOpenHandoff({ number, ended, takenBy }: NoBecause<'no-open-handoff'>): Mrkdwn {
  const taken = takenBy === null ? null : say`${person(takenBy)} took #${number}`;
  const how =
    taken ??
    (ended === null
      ? say`#${number} is not on offer`
      : say`The offer of #${number} ${endings[ended]}`);
  return say`${how}, so there is nothing to answer. ${show(number)} tells who owns it now.`;
}

const endings: Record<HandoffState, string> = {
  offered: 'changed meanwhile',
  accepted: 'was accepted',
  declined: 'was declined',
  countered: 'was answered with a condition',
  withdrawn: 'was withdrawn',
  expired: 'has run out',
};

const youAre: Record<Standing, string> = {
  active: 'your account was not known as such',
  guest: 'your account is a guest account',
  bot: 'your account is an app',
  stranger: 'your account belongs to another organisation',
  deactivated: 'your account is deactivated',
  unknown: 'Slack has not yet said whether you are one',
};

const theyAre: Record<Standing, string> = {
  active: 'something changed meanwhile',
  guest: 'they are a guest here',
  bot: 'it is an app',
  stranger: 'they belong to another organisation',
  deactivated: 'their account is deactivated',
  unknown: 'Slack has not yet said whether they are a member',
};

const show = (number: number): Mrkdwn => code(`${COMMAND} show ${number}`);
