import type { Button, SectionBlock } from '@slack/types';

import { correctable } from '../../../domain/handoff/correction.js';
import {
  isAnswered,
  type PackLine,
  packLines,
  type PackScene,
} from '../../../domain/handoff/pack.js';
import { waitingForGiver } from '../../../domain/handoff/untaken.js';
import { actions } from '../../ids.js';
import { person, say } from '../../mrkdwn.js';
import { context, header, section } from '../blocks.js';
import { button } from '../buttons/button.js';
import type { Onlooker } from '../clocks.js';
import { buttonsForReturned } from '../handoff/returned.js';
import { message, type Message } from '../message.js';
import { counted, lineOf, named, nameOf } from '../words.js';
import { outcomeOf } from './outcome.js';

/** A pack, as whoever made it sees it now: how much is taken, and how each of its issues stands. */
export function packForGiver(pack: PackScene, reader: Onlooker): Message {
  const lines = packLines(pack);
  const taken = lines.filter(({ handoff }) => handoff.state === 'accepted').length;
  return message([
    header(`Handed on: ${taken} of ${lines.length} taken`),
    ...lines.map((line) => lineFor(line, reader)),
    context(
      isAnswered(pack)
        ? say`All ${counted(lines.length, 'offer')} are settled. What nobody took is yours.`
        : say`Until somebody accepts an issue it is yours, with its promises and reminders.`,
    ),
  ]);
}

/** Whether its giver can do nothing more about any of its issues from here. */
export function isOverForGiver(pack: PackScene, reader: Onlooker): boolean {
  return isAnswered(pack) && packLines(pack).every((line) => buttonsOf(line, reader).length === 0);
}

function lineFor(line: PackLine, reader: Onlooker): SectionBlock {
  const [accessory] = buttonsOf(line, reader);
  return section(say`${named(lineOf(line.scene))}\n${outcomeOf(line)}${ownerNow(line)}`, accessory);
}

/** One button for each line: to put right what was said back, or to go on with what nobody took. */
function buttonsOf({ scene, handoff }: PackLine, { memberId, now }: Onlooker): Button[] {
  const isCorrectable = correctable(scene, { by: memberId, from: null, now }, handoff.id).ok;
  const correct = { action: actions.correctReadBack, value: handoff.id };
  const returned = buttonsForReturned(scene, handoff, memberId);
  return [
    ...(isCorrectable && handoff.state === 'accepted'
      ? [button('Correct…', correct, { about: nameOf(lineOf(scene)) })]
      : []),
    ...returned.filter(
      ({ action_id: action }) =>
        action === (handoff.state === 'countered' ? actions.amendAndOffer : actions.handOff),
    ),
  ];
}

/** Where it is now, if it went on since. */
function ownerNow({ scene, handoff }: PackLine) {
  const { ownerId } = scene.issue;
  const expected = handoff.acceptedBy ?? handoff.giverId;
  if (ownerId !== expected) return say` ${person(ownerId)} owns it now.`;
  const isLeft = waitingForGiver(scene)?.id === handoff.id;
  return isLeft ? say` It stays yours.` : say``;
}
