import type { Handoff } from '../../../../domain/records.js';
import { openHandoff, receiversOf, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { row, section } from '../../blocks.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { buttonsForGiven } from '../../handoff/given.js';
import { noteBlocks } from '../../handoff/note.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, people } from '../../words.js';

/** To the owner: a lead offered the issue, since nobody took the owner's own offer. */
export function offeredInStead(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const to = people(receiversOf(scene, handoff.id).map(({ memberId }) => memberId));
  const isOpen = openHandoff(scene)?.id === handoff.id;
  return message([
    section(
      say`${person(handoff.offeredBy)}, as a lead, offered your ${named(lineOf(scene))} to ${to}, until ${bold(until)}. Until someone accepts it is yours, with its promises and reminders.`,
    ),
    ...noteBlocks(scene, handoff),
    ...row(isOpen ? buttonsForGiven(scene, reader.memberId) : []),
  ]);
}
