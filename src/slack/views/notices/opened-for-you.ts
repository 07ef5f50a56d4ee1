import { rolesOf } from '../../../domain/permissions.js';
import { askedOf, openHandoff, type Scene } from '../../../domain/scene.js';
import { type Mrkdwn, person, say } from '../../mrkdwn.js';
import { row, section, sections } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { promiseLines } from '../card/promises.js';
import type { Onlooker } from '../clocks.js';
import { message, type Message, sentence } from '../message.js';
import { lineOf, named, people, urgency } from '../words.js';

/** To the lead in whose custody it is: an app opened it, and what to do next. */
export function openedForYou(scene: Scene, reader: Onlooker): Message {
  const { ownerId, priority, state } = scene.issue;
  const opened = say`An app opened ${named(lineOf(scene))} (${urgency(priority)}).`;
  if (ownerId !== reader.memberId)
    return sentence(say`${opened} It is with ${person(ownerId)} now.`);
  if (state !== 'open') return sentence(say`${opened} It is ${state} by now.`);
  return message([
    section(say`${opened} No person did, so it is in your custody, as a lead. ${whatNext(scene)}`),
    ...sections(promiseLines(scene, reader)),
    ...row(
      buttonsFor(scene, rolesOf(scene, reader.memberId), ['show', 'update', 'promise', 'handOff']),
    ),
  ]);
}

function whatNext(scene: Scene): Mrkdwn {
  const handoff = openHandoff(scene);
  return handoff
    ? say`It is on offer to ${people(askedOf(scene, handoff.id))}; until someone accepts, please look after it.`
    : say`Please look after it, or hand it to whoever can.`;
}
