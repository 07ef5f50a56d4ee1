import type { Handoff } from '../../../../domain/records.js';
import { receiversOf, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { person, say } from '../../../mrkdwn.js';
import { row, section } from '../../blocks.js';
import { leadButtons } from '../../buttons/lead.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, people, urgency } from '../../words.js';
import { phoneFor } from '../phone-them.js';

/** To one lead after the other: nobody took an offer, and nobody has acted since. */
export function untakenForLead(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  const asked = receiversOf(scene, handoff.id).map(({ memberId }) => memberId);
  const until = sayWhen(handoff.endsAt, zoneOf(scene, reader.memberId), reader.now);
  const { priority, ownerId } = scene.issue;
  return message([
    section(
      say`For you as a lead: ${named(lineOf(scene))} (${urgency(priority)}) was offered to ${people(asked)} until ${until}, and nobody took it. It is still ${person(ownerId)}'s, who has been asked how to go on and has not said.${phoneFor(scene, [...asked, ownerId])}`,
    ),
    ...row(leadButtons(scene, reader)),
  ]);
}
