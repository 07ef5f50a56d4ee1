import type { Button } from '@slack/types';

import type {
  CorrectionLine,
  FollowUpLine,
  IssueLine,
  OfferLine,
  OwnedLine,
  PromiseLine,
  ReadBackLine,
  ReturnedLine,
  TakeLine,
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

/** An open promise, to be kept. */
export function promiseLine(line: PromiseLine, { zone, now }: Reader): Line {
  const what = line.kind === 'first-response' ? whatIs(null) : brief(line.what ?? '(erased)');
  const due = sayWhen(line.dueAt, zone, now);
  const when = line.dueAt < now ? say`${bold('lapsed')}, was due ${due}` : say`by ${due}`;
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
    return [section(say`${issue(line)}\n${person(line.acceptedBy)} has not confirmed: ${words}`)];
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
  const show = { action: actions.showIssue, value: line.issueId };
  return withButton(
    say`${issue(line)}\n${nextContact(line, reader)}`,
    button('Show', show, { about: nameOf(line) }),
  );
}

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
