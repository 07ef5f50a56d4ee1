import type { Handoff } from '../../../../domain/records.js';
import { receiversOf, type Scene } from '../../../../domain/scene.js';
import { sayWhen } from '../../../dates/say-when.js';
import { type Mrkdwn, say } from '../../../mrkdwn.js';
import { row, section } from '../../blocks.js';
import { type Onlooker, zoneOf } from '../../clocks.js';
import { buttonsForReturned } from '../../handoff/returned.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, people } from '../../words.js';

/** To the giver: nobody took the offer in time; what now? */
export function expiredNotice(scene: Scene, handoff: Handoff, reader: Onlooker): Message {
  return message([
    section(
      say`${whyUntaken(scene, handoff, reader)} It is still yours. How would you like to go on?`,
    ),
    ...row(buttonsForReturned(scene, handoff, reader.memberId)),
  ]);
}

/** An offer ends before its time where everybody who was left to answer it has left. */
function whyUntaken(scene: Scene, handoff: Handoff, { memberId, now }: Onlooker): Mrkdwn {
  const { endsAt, endedAt } = handoff;
  const silent = silentOf(scene, handoff);
  const issue = named(lineOf(scene));
  if (endedAt !== null && endedAt < endsAt)
    return say`Nobody is left to take ${issue}: you offered it to ${silent}, not a member here any more.`;
  const until = sayWhen(endsAt, zoneOf(scene, memberId), now);
  return say`${silent} did not answer your offer of ${issue} by ${until}.`;
}

/** Those who were asked and did not answer. */
function silentOf(scene: Scene, handoff: Handoff): Mrkdwn {
  const silent = receiversOf(scene, handoff.id).filter(
    ({ state }) => state !== 'declined' && state !== 'countered',
  );
  return people(silent.map(({ memberId }) => memberId));
}
