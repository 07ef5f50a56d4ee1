import type { Button } from '@slack/types';

import { localTime } from '../../../domain/working-time/wall-clock.js';
import type {
  CorrectionLine,
  CustodyLine,
  FollowUpLine,
  IssueLine,
  LapsedLine,
  MissedLine,
  OfferLine,
  OwnedLine,
  PromiseLine,
  ReadBackLine,
  ReturnedLine,
  TakeLine,
  UntakenLine,
} from '../../../use-cases/work.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { row, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import { followUpButtons } from '../buttons/follow-up.js';
import type { Reader } from '../clocks.js';
import type { Line } from '../groups.js';
import { givenButtons } from '../handoff/given.js';
import { returnedButtons } from '../handoff/returned.js';
import { brief, briefName, named, nameOf, people, urgency, whatIs } from '../words.js';

/** What was promised. */
export function promiseIn({ kind, what }: PromiseLine): string {
  return kind === 'first-response' ? whatIs(null) : brief(what ?? '(erased)');
}

/** An open promise, to be kept. */
export function promiseLine(line: PromiseLine, { zone, now }: Reader): Line {
  const due = sayWhen(line.dueAt, zone, now);
  return toBeKept(line, line.dueAt < now ? say`${bold('lapsed')}, was due ${due}` : say`by ${due}`);
}

/** One that is due on the reader's own day. */
export function todayLine(line: PromiseLine, { zone }: Reader): Line {
  return toBeKept(line, say`by ${localTime(zone, line.dueAt)}`);
}

function toBeKept(line: PromiseLine, when: Mrkdwn): Line {
  const what = promiseIn(line);
  const kept = { action: actions.promiseKept, value: line.commitmentId };
  return withButton(
    say`${bold(what)}, ${when}\n${briefName(line)} (${urgency(line.priority)})`,
    button('Kept', kept, { about: `${what}, ${nameOf(line)}` }),
  );
}

/** A handoff that waits for the reader's handshake. */
export function offerToMeLine(line: OfferLine, { zone, now }: Reader): Line {
  const accept = { action: actions.acceptOffer, value: line.handoffId };
  return withButton(
    say`${issue(line)}\nFrom ${person(line.giverId)}, answer by ${sayWhen(line.endsAt, zone, now)}. Next step: ${brief(line.nextStep)}`,
    button('Accept…', accept, { about: nameOf(line) }),
  );
}

/** Somebody asks the reader for an issue. */
export function takeOfMeLine(line: TakeLine, { zone, now }: Reader): Line {
  const about = nameOf(line);
  const value = line.takeId;
  return withRow(
    say`${issue(line)}\n${person(line.askedBy)} asks you for it, until ${sayWhen(line.endsAt, zone, now)}. They would do next: ${brief(line.readBack)}`,
    [
      button('Hand it over', { action: actions.handOver, value }, { about }),
      button('Keep it', { action: actions.refuseTake, value }, { about }),
    ],
  );
}

/** What the reader took by *I have it*, without saying yet what comes next. */
export function readBackLine(line: ReadBackLine): Line {
  const readBack = { action: actions.readBack, value: line.handoffId };
  return withButton(
    say`${issue(line)}\n${person(line.giverId)} waits to read what you do next, and when.`,
    button('Read back…', readBack, { about: nameOf(line) }),
  );
}

/** An offer of the reader's that is open. */
export function offerByMeLine(line: OfferLine, { zone, now }: Reader): Line {
  return withRow(
    say`${issue(line)}\nTo ${people(line.to)}, until ${sayWhen(line.endsAt, zone, now)}`,
    givenButtons(line.handoffId, nameOf(line)),
  );
}

/** An offer of the reader's that nobody took. */
export function returnedLine(line: ReturnedLine): Line {
  const isUnanswered = line.state === 'expired';
  return withRow(
    say`${issue(line)}\n${people(line.to)} ${howItReturned(line)}`,
    returnedButtons({ ...line, isUnanswered }, nameOf(line)),
  );
}

function howItReturned({ state, isCountered }: ReturnedLine): string {
  if (state === 'expired') return 'did not answer in time.';
  return isCountered ? 'would take it only on a condition, or not.' : 'declined.';
}

/** A correction of a read-back that is not confirmed: the reader's to confirm, or made by them. */
export function correctionLine(line: CorrectionLine, reader: string): Line {
  const words = brief(line.correction);
  if (line.acceptedBy !== reader)
    return withButton(
      say`${issue(line)}\n${person(line.acceptedBy)} has not confirmed: ${words}`,
      showButton(line),
    );
  const confirm = { action: actions.confirmCorrection, value: line.handoffId };
  return withButton(
    say`${issue(line)}\n${person(line.giverId)} put right: ${words}`,
    button('Confirm', confirm, { about: nameOf(line) }),
  );
}

/** An issue whose customer is to hear from the reader. */
export function contactLine(line: OwnedLine, reader: Reader): Line {
  const update = { action: actions.tellUpdate, value: line.issueId };
  return withButton(
    say`${issue(line)}\n${nextContact(line, reader)}`,
    button('Update…', update, { about: nameOf(line) }),
  );
}

/** A resolved issue whose customer the reader asks whether they are satisfied. */
export function followUpLine(line: FollowUpLine, { zone, now }: Reader): Line {
  const at = sayWhen(line.dueAt, zone, now);
  const when = line.dueAt < now ? say`due since ${at}` : say`on ${at}`;
  return withRow(
    say`${bold(`Is ${brief(line.customer)} satisfied?`)} ${when}\n${briefName(line)}`,
    followUpButtons(line.followUpId, nameOf(line)),
  );
}

/** An issue of the reader's. */
export function ownedLine(line: OwnedLine, reader: Reader): Line {
  return withButton(say`${issue(line)}\n${nextContact(line, reader)}`, showButton(line));
}

/** For the lead who reads it: a promise of somebody else's that has lapsed. */
export function lapsedLine(line: LapsedLine, { zone, now }: Reader): Line {
  return withButton(
    say`${bold(promiseIn(line))}, ${person(line.ownerId)}, was due ${sayWhen(line.dueAt, zone, now)}\n${briefName(line)} (${urgency(line.priority)})`,
    showButton(line),
  );
}

/** A next contact of somebody else's that was missed. */
export function missedLine(line: MissedLine, reader: Reader): Line {
  return withButton(
    say`${issue(line)}\n${person(line.ownerId)}. ${nextContact(line, reader)}`,
    showButton(line),
  );
}

/** An offer of somebody else's that nobody took. */
export function untakenLine(line: UntakenLine, { zone, now }: Reader): Line {
  const take = { action: actions.takeIssue, value: line.issueId };
  return withButton(
    say`${issue(line)}\n${person(line.giverId)} offered it to ${people(line.to)}, in vain since ${sayWhen(line.endedAt, zone, now)}`,
    button('I take it…', take, { about: nameOf(line) }),
  );
}

/** An issue in custody: the reader's own is theirs to hand on. */
export function custodyLine(line: CustodyLine, reader: string, { zone, now }: Reader): Line {
  const handOff = { action: actions.handOff, value: line.issueId };
  const since = sayWhen(line.since, zone, now);
  return line.ownerId === reader
    ? withButton(
        say`${issue(line)}\nYou hold it since ${since}`,
        button('Hand off…', handOff, { about: nameOf(line) }),
      )
    : withButton(
        say`${issue(line)}\n${person(line.ownerId)} holds it since ${since}`,
        showButton(line),
      );
}

/** A correction between others that is not confirmed. */
export function correctionOfOthers(line: CorrectionLine): Line {
  return withButton(
    say`${issue(line)}\n${person(line.giverId)} put right, and ${person(line.acceptedBy)} has not confirmed: ${brief(line.correction)}`,
    showButton(line),
  );
}

const showButton = (line: IssueLine): Button =>
  button('Show', { action: actions.showIssue, value: line.issueId }, { about: nameOf(line) });

const withButton = (said: Mrkdwn, one: Button): Line => [section(said, one)];
const withRow = (said: Mrkdwn, several: readonly Button[]): Line => [
  section(said),
  ...row(several),
];

function issue(line: IssueLine): Mrkdwn {
  return say`${named(line)} (${urgency(line.priority)})`;
}

function nextContact({ nextContactAt }: OwnedLine, { zone, now }: Reader): Mrkdwn {
  const at = sayWhen(nextContactAt, zone, now);
  return nextContactAt < now
    ? say`Next contact ${bold('missed')}, was to be by ${at}`
    : say`Next contact by ${at}`;
}
