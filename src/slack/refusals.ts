import type { Standing } from '../domain/people.js';
import type { HandoffState, TakeState } from '../domain/records.js';
import type { Refusal } from '../domain/ruling.js';
import type { Unreachable } from '../domain/take/custody.js';
import type { AsJson } from '../use-cases/answers.js';
import { sayWhen } from './dates/say-when.js';
import { COMMAND } from './ids.js';
import { bold, code, date, joined, type Mrkdwn, person, say } from './mrkdwn.js';
import { noSuchCover, noSuchSpan, onlyLeadsSetAway } from './refusals/absence.js';
import { noSuchEnding } from './refusals/ending.js';
import { alreadyOffered, noReadBack, receiverAway } from './refusals/handshake.js';
import { noSuchHours } from './refusals/hours.js';
import { noSuchPromise } from './refusals/promise.js';
import type { Reader } from './views/clocks.js';
import { numbers } from './views/pack/numbers.js';
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
      return issueEnded(no);
    case 'promise-ended':
      return say`This promise of #${no.number} has ended already (${no.state.replaceAll('-', ' ')}). ${show(no.number)} lists those that stand.`;
    case 'draft-settled':
    case 'too-late-to-fix':
    case 'reading-past':
    case 'nothing-to-object':
      return noSuchPromise(no, reader);
    case 'already-offered':
      return alreadyOffered(no, reader);
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
    case 'offered-to-yourself':
      return say`You cannot offer #${no.number} to yourself. ${code(`${COMMAND} take ${no.number}`)} asks its owner for it, or takes it into your custody where they cannot be asked.`;
    case 'nothing-to-hand-on':
      return say`There is nothing of yours to hand on${no.onOffer.length > 0 ? `: ${numbers(no.onOffer)} ${no.onOffer.length === 1 ? 'is' : 'are'} on offer already` : ', or nobody was chosen'}. ${code(`${COMMAND} list`)} shows your open issues.`;
    case 'introduced-already':
      return say`The customer of #${no.number} has heard from you already; the first time is on record.`;
    case 'nobody-named':
      return say`No person was named to take #${no.number}. Say who: ${code(`${COMMAND} handoff ${no.number} @bob call Chen at 3pm about the refund`)}.`;
    case 'no-such-customer':
      return noSuchCustomer(no);
    case 'leads-only':
      return say`Settings are for the leads of this workspace: ${people(no.leads)}. Please ask one of them.`;
    case 'away-by-leads':
      return onlyLeadsSetAway(no);
    case 'absence-unreadable':
    case 'absence-doubtful':
    case 'absence-backwards':
    case 'absence-past':
      return noSuchSpan(no, reader);
    case 'absence-over':
      return say`This absence is over, or was planned anew, so there is nothing to answer. Your Home tab shows for whom you cover.`;
    case 'not-away':
      return say`You are not away, so nothing was changed. To go away: ${code(`${COMMAND} away mon to fri cover @name`)}.`;
    case 'covers-themselves':
    case 'cover-in-circles':
    case 'cover-answered':
    case 'not-yours-to-cover':
      return noSuchCover(no);
    case 'cannot-serve':
      return say`${person(no.memberId)} cannot be ${posts[no.as]}: ${theyAre[no.standing]}. ${no.standing === 'unknown' ? 'Please try again in a minute, or name somebody else.' : 'Please name a full member of this workspace.'}`;
    case 'no-lead-at-all':
      return say`Nobody could take this, because no lead of this workspace is there, so it was not opened. Please open it yourself: ${code(`${COMMAND} new Acme: invoice is wrong`)}.`;
    case 'group-unread':
      return say`Slack did not say who is in that user group, so nobody was asked. Please try again in a minute, or name people.`;
    case 'group-empty':
      return say`Nobody in that user group can take it now: its people are away, or not full members, or you. Please name somebody else.`;
    case 'group-too-large':
      return say`That would ask ${no.size} people at once; at most ${no.most} can be asked. Please name a smaller group, or people.`;
    case 'rota-unclear':
      return say`A rota is either people or one user group: ${code(`${COMMAND} settings rota @ana @bob`)} or ${code(`${COMMAND} settings rota @support-team`)}. ${code(`${COMMAND} settings rota off`)} ends it.`;
    case 'nobody-called-so':
      return say`Slack knows nobody here as "${brief(no.words)}", so nothing was changed. Please choose each name from the list that Slack offers after the @.`;
    case 'name-taken':
      return say`There is a customer called ${brief(no.name)} already. Please give this one another name.`;
    case 'zone-unknown':
      return say`Baton does not know a time zone called "${brief(no.zone)}". Write it like "Europe/Prague" or "America/New_York", or leave it empty.`;
    case 'hours-unreadable':
    case 'hours-impossible':
    case 'temporary-hours-over':
    case 'digest-unreadable':
    case 'day-too-early':
    case 'nothing-to-snooze':
    case 'no-such-place':
    case 'no-such-day-off':
      return noSuchHours(no, reader);
    case 'receiver-away':
      return receiverAway(no, reader);
    case 'not-yours-to-correct':
    case 'correction-closed':
    case 'nothing-to-confirm':
    case 'read-back-given':
      return noReadBack(no);
    case 'no-open-take':
      return noOpenTake(no);
    case 'already-asked':
      return say`You have asked ${person(no.ownerId)} for #${no.number} already, and they have until ${date(new Date(no.endsAt), reader.zone)} to answer. To take that back: ${code(`${COMMAND} withdraw ${no.number}`)}.`;
    case 'issue-open':
      return say`#${no.number} is open, so there is nothing to reopen. ${show(no.number)} tells who owns it.`;
    case 'no-lead-available':
      return say`The owner of #${no.number} is not here, and no lead is there to hold it, so nothing was changed. Please tell a lead, or open a new one with ${code(`${COMMAND} new Acme: invoice is wrong`)}.`;
    case 'custody-reason-needed':
      return say`The owner of #${no.number} ${unreachable[no.because]}, so you would take it without a handshake. Please say why in a few words: it stays on record, and the owner hears it.`;
    case 'several-promises':
      return say`#${no.number} has several open promises. Press ${bold('Kept')} beside the one you mean.`;
    case 'told-when':
    case 'too-late-to-undo':
    case 'nothing-to-undo':
    case 'duplicate-of-itself':
    case 'follow-up-ended':
      return noSuchEnding(no, reader);
    case 'promises-open':
      return say`#${no.number} still has open promises. ${code(`${COMMAND} resolve ${no.number}`)} alone opens a form in which each is settled.`;
    case 'reason-needed':
      return say`This needs the reason in a few words, so that the customer can be told why. Use the form of the button, or see the promises of #${no.number} with ${show(no.number)}.`;
    case 'not-waiting':
      return say`#${no.number} does not wait for the customer, so there was nothing to end. If they are the one to speak: ${code(`${COMMAND} wait ${no.number} until fri`)}.`;
    case 'nothing-to-change':
      return say`#${no.number} is just so already, so nothing was changed. ${show(no.number)} shows it.`;
    case 'date-ahead':
      return say`That was understood as ${sayWhen(new Date(no.at), reader.zone, reader.now)}, which is still to come. Please give a time that is over, like "yesterday 14:05".`;
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

function issueEnded({ number, state }: NoBecause<'issue-ended'>): Mrkdwn {
  const next =
    state === 'resolved'
      ? say`if there is more to do, open it again with ${code(`${COMMAND} reopen ${number} the invoice is still wrong`)}`
      : say`if there is more to do, open a new one with ${code(`${COMMAND} new Acme: invoice is wrong`)}`;
  return say`#${number} is ${state} already, so nothing was changed. ${show(number)} tells how it ended; ${next}.`;
}

function noOpenTake({ number, ended, ownerId }: NoBecause<'no-open-take'>): Mrkdwn {
  const how =
    ended === null
      ? say`Nobody asks for #${number}`
      : say`That request for #${number} ${requestEndings[ended]}`;
  return say`${how}, so nothing was changed. ${person(ownerId)} owns it; to ask for it: ${code(`${COMMAND} take ${number}`)}.`;
}

const requestEndings: Record<TakeState, string> = {
  asked: 'changed meanwhile',
  'handed-over': 'was answered: it was handed over',
  refused: 'was answered: the owner keeps it',
  withdrawn: 'was taken back',
  expired: 'has run out',
  overtaken: 'was overtaken: something else happened before',
};

const unreachable: Record<Unreachable, string> = {
  gone: 'is not a member here any more',
  away: 'is away, and nobody stands in',
  'off-shift': 'is off shift',
  silent: 'was asked and did not answer in time',
};

function noSuchCustomer({ name, similar }: NoBecause<'no-such-customer'>): Mrkdwn {
  const near = similar.map((each) => code(`${COMMAND} customer ${brief(each)}`));
  const meant = near.length > 0 ? say` Did you mean ${joined(near, ' or ')}?` : '';
  return say`There is no customer called ${brief(name)}.${meant} A new customer is kept with their first issue: ${code(`${COMMAND} new ${brief(name)}: invoice is wrong`)}.`;
}

/** What somebody was to be, as it goes on after "cannot be". */
const posts: Record<NoBecause<'cannot-serve'>['as'], string> = {
  lead: 'a lead',
  concierge: 'the concierge',
  rota: 'on the rota',
  cover: 'a cover',
  away: 'set away',
};

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
