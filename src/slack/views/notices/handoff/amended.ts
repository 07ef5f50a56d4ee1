import type { Handoff } from '../../../../domain/records.js';
import type { Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { bold, person, say } from '../../../mrkdwn.js';
import { section } from '../../blocks.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { noteBlocks } from '../../handoff/note.js';
import { answerButtons } from '../../handoff/offer.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, urgency } from '../../words.js';

/** To those asked: the giver changed what they wrote, so it is to be read anew. */
export function amendedNotice(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  return message([
    section(
      say`${person(handoff.giverId)} changed the offer of ${named(lineOf(scene))} (${urgency(scene.issue.priority)}). This is how it stands now; please answer by ${bold(until)}.`,
    ),
    ...noteBlocks(scene, handoff),
    ...answerButtons(scene, handoff, reader.memberId),
  ]);
}
