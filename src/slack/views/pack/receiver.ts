import type { Button, ModalView } from '@slack/types';

import {
  type PackLine,
  packLines,
  type PackScene,
  takenBy,
  waitingFor,
} from '../../../domain/handoff/pack.js';
import type { MemberId } from '../../../domain/people.js';
import type { Receiver } from '../../../domain/records.js';
import { openCommitments, receiversOf } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { actions } from '../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../mrkdwn.js';
import {
  context,
  header,
  plain,
  quote,
  row,
  section,
  sections,
  type ShownBlock,
} from '../blocks.js';
import { button } from '../buttons/button.js';
import { type Onlooker, zoneOf } from '../clocks.js';
import { answerButtons } from '../handoff/offer.js';
import { message, type Message } from '../message.js';
import { brief, counted, lineOf, named, optionalText, textIn, urgency } from '../words.js';
import { numbers } from './numbers.js';

const LINES_A_PAGE = 10;
/** As many as one form asks about. */
export const AT_ONCE = 5;

/** A pack, as one of those to whom it was offered sees it now. */
export function packForReceiver(pack: PackScene, reader: Onlooker): Message {
  const waiting = waitingFor(pack, reader.memberId);
  const answered = sections(answeredLines(pack, reader.memberId));
  if (waiting.length === 0)
    return message([section(say`${person(pack.pack.giverId)} handed issues on.`), ...answered]);
  return message([
    header(`${counted(waiting.length, 'issue')} for you to take over`),
    section(
      say`${person(pack.pack.giverId)} hands ${waiting.length === 1 ? 'this' : 'these'} on to you. Each is yours once you accept it, with its promises, and stays with ${person(pack.pack.giverId)} until then.`,
    ),
    ...situationOf(waiting),
    ...pageBlocks(pack, reader, 0),
    ...answered,
  ]);
}

/** One page of what waits for a member's handshake, in a window. */
export function packPage(pack: PackScene, reader: Onlooker, page: number): ModalView {
  const blocks = pageBlocks(pack, reader, page);
  const nothing = section(say`Nothing of this pack waits for your answer here any more.`);
  return {
    type: 'modal',
    title: plain('Handed on to you', 24),
    close: plain('Close', 24),
    blocks: blocks.length > 0 ? blocks : [nothing],
  };
}

function pageBlocks(pack: PackScene, reader: Onlooker, page: number): ShownBlock[] {
  const waiting = waitingFor(pack, reader.memberId);
  const first = page * LINES_A_PAGE;
  const lines = waiting.slice(first, first + LINES_A_PAGE);
  const left = waiting.length - first - lines.length;
  return [
    ...lines.flatMap((line) => waitingBlocks(line, reader)),
    ...row([
      ...acceptFive(pack, lines, first),
      ...(left > 0 ? [nextPage(pack, { page: page + 1, left })] : []),
    ]),
    ...(left > 0 ? [context(say`… and ${left} more`)] : []),
  ];
}

function waitingBlocks({ scene, handoff }: PackLine, reader: Onlooker): ShownBlock[] {
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const promises = openCommitments(scene).length;
  const along =
    promises > 0 ? `${counted(promises, 'promise')} along with it` : 'no promise is open';
  return [
    section(
      say`${named(lineOf(scene))} (${urgency(scene.issue.priority)})\nNext step: ${brief(textIn(scene, handoff.nextStepId))}\nAnswer by ${bold(until)}; ${along}.`,
    ),
    ...answerButtons(scene, handoff, reader.memberId),
  ];
}

const howMany: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };

function acceptFive({ pack }: PackScene, lines: readonly PackLine[], first: number): Button[] {
  const count = Math.min(lines.length, AT_ONCE);
  const action = { action: actions.acceptFive, value: `${pack.id}:${first}` };
  const words = `Accept ${lines.length > AT_ONCE ? 'the first' : 'these'} ${howMany[count] ?? ''}…`;
  return count > 1 ? [button(words, action)] : [];
}

function nextPage({ pack }: PackScene, { page, left }: { page: number; left: number }): Button {
  const words = left >= LINES_A_PAGE ? 'Show the next ten' : 'Show the rest';
  return button(words, { action: actions.packPage, value: `${pack.id}:${page}` });
}

/** What was said with all of them, once; where they differ, each form shows its own. */
function situationOf(lines: readonly PackLine[]): ShownBlock[] {
  const said = lines.map(({ scene, handoff }) => optionalText(scene, handoff.situationId));
  const [first = null] = said;
  const isOne = first !== null && said.every((each) => each === first);
  return isOne ? [quote('Situation, for all', first)] : [];
}

/** What became of the others, by number. */
function answeredLines(pack: PackScene, member: MemberId): Mrkdwn[] {
  const taken = takenBy(pack, member);
  const answeredAs = (...states: Receiver['state'][]) =>
    packLines(pack).filter(
      ({ scene, handoff }) =>
        !taken.some((line) => line.handoff.id === handoff.id) &&
        states.includes(stateFor({ scene, handoff }, member) ?? 'asked'),
    );
  const gone = answeredAs('released', 'accepted');
  const declined = answeredAs('declined', 'countered');
  return [
    ...said('Yours now', taken),
    ...said('Back with your answer', declined),
    ...said('Not with you any more', gone),
  ];
}

const stateFor = ({ scene, handoff }: PackLine, member: MemberId) =>
  receiversOf(scene, handoff.id).find(({ memberId }) => memberId === member)?.state;

function said(words: string, lines: readonly PackLine[]): Mrkdwn[] {
  const all = lines.map(({ scene }) => scene.issue.number);
  return all.length > 0 ? [say`${bold(words)}: ${numbers(all)}`] : [];
}
