import {
  backWithGiver,
  type PackLine,
  packLines,
  type PackScene,
} from '../../../../domain/handoff/pack.js';
import { actions } from '../../../ids.js';
import { bold, type Mrkdwn, person, say } from '../../../mrkdwn.js';
import { row, section, sections, type ShownBlock } from '../../blocks.js';
import { button } from '../../buttons/button.js';
import { message, type Message } from '../../message.js';
import { numbers } from '../../pack/numbers.js';
import { outcomeOf } from '../../pack/outcome.js';
import { counted, lineOf, named } from '../../words.js';

/** To the giver, once nothing of a pack waits any more: who took what, and what stays with them, and why. */
export function packAnswered(pack: PackScene): Message {
  const lines = packLines(pack);
  const taken = lines.filter(({ handoff }) => handoff.state === 'accepted');
  return message([
    section(
      say`All that you handed on is answered: ${bold(`${taken.length} of ${lines.length}`)} taken.`,
    ),
    ...sections(byTaker(taken)),
    ...leftBlocks(pack),
  ]);
}

/** To the giver: some of a pack was not answered in time, while the rest still waits. */
export function packExpired(pack: PackScene): Message {
  const waiting = packLines(pack).filter(({ handoff }) => handoff.state === 'offered');
  return message([
    section(
      say`Some of what you handed on was not taken. ${counted(waiting.length, 'offer')} still waiting for an answer: ${numbersOf(waiting)}.`,
    ),
    ...leftBlocks(pack),
  ]);
}

function byTaker(taken: readonly PackLine[]): Mrkdwn[] {
  const takers = [...new Set(taken.map(({ handoff }) => handoff.acceptedBy))];
  return takers.map((taker) => {
    const theirs = taken.filter(({ handoff }) => handoff.acceptedBy === taker);
    return say`• ${person(taker ?? '')} took ${numbersOf(theirs)}.`;
  });
}

function leftBlocks(pack: PackScene): ShownBlock[] {
  const left = backWithGiver(pack);
  if (left.length === 0) return [];
  const lines = left.map((line) => say`• ${named(lineOf(line.scene))}: ${outcomeOf(line)}`);
  const handOn = { action: actions.handOnPack, value: 'all' };
  return [
    ...sections([
      say`${bold('These stay with you')}, with their promises and reminders:`,
      ...lines,
    ]),
    ...row([button('Hand them on…', handOn)]),
  ];
}

const numbersOf = (lines: readonly PackLine[]): string =>
  numbers(lines.map(({ scene }) => scene.issue.number));
