import type { SectionBlock } from '@slack/types';

import type { IssueLine, OfferLine, OwnedLine, PromiseLine } from '../../use-cases/work.js';
import { sayWhen } from '../dates/say-when.js';
import { actions } from '../ids.js';
import { bold, type Mrkdwn, person, say } from '../mrkdwn.js';
import { section } from './blocks.js';
import { button } from './buttons.js';
import type { Reader } from './clocks.js';
import { brief, briefName, named, nameOf, people, urgency, whatIs } from './words.js';

/** An open promise, to be kept. */
export function promiseLine(line: PromiseLine, { zone, now }: Reader): SectionBlock {
  const what = line.kind === 'first-response' ? whatIs(null) : brief(line.what ?? '(erased)');
  const due = sayWhen(line.dueAt, zone, now);
  const when = line.dueAt < now ? say`${bold('lapsed')}, was due ${due}` : say`by ${due}`;
  const kept = { action: actions.promiseKept, value: line.commitmentId };
  return section(
    say`${bold(what)}, ${when}\n${briefName(line)} (${urgency(line.priority)})`,
    button('Kept', kept, { about: `${what}, ${nameOf(line)}` }),
  );
}

/** A handoff that waits for the reader's handshake. */
export function offerToMeLine(line: OfferLine, { zone, now }: Reader): SectionBlock {
  const accept = { action: actions.acceptOffer, value: line.handoffId };
  return section(
    say`${issue(line)}\nFrom ${person(line.giverId)}, answer by ${sayWhen(line.endsAt, zone, now)}. Next step: ${brief(line.nextStep)}`,
    button('Accept…', accept, { about: nameOf(line) }),
  );
}

/** An offer of the reader's that nobody took yet. */
export function offerByMeLine(line: OfferLine, { zone, now }: Reader): SectionBlock {
  const withdraw = { action: actions.withdrawOffer, value: line.handoffId };
  return section(
    say`${issue(line)}\nTo ${people(line.to)}, until ${sayWhen(line.endsAt, zone, now)}`,
    button('Withdraw', withdraw, { about: nameOf(line) }),
  );
}

/** An issue whose customer is to hear from the reader. */
export function contactLine(line: OwnedLine, reader: Reader): SectionBlock {
  const update = { action: actions.tellUpdate, value: line.issueId };
  return section(
    say`${issue(line)}\n${nextContact(line, reader)}`,
    button('Update…', update, { about: nameOf(line) }),
  );
}

/** An issue of the reader's. */
export function ownedLine(line: OwnedLine, reader: Reader): SectionBlock {
  const show = { action: actions.showIssue, value: line.issueId };
  return section(
    say`${issue(line)}\n${nextContact(line, reader)}`,
    button('Show', show, { about: nameOf(line) }),
  );
}

function issue(line: IssueLine): Mrkdwn {
  return say`${named(line)} (${urgency(line.priority)})`;
}

function nextContact({ nextContactAt }: OwnedLine, { zone, now }: Reader): Mrkdwn {
  const at = sayWhen(nextContactAt, zone, now);
  return nextContactAt < now
    ? say`Next contact ${bold('missed')}, was to be by ${at}`
    : say`Next contact by ${at}`;
}
