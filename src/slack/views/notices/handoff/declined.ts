import { waitingForGiver } from '../../../../domain/handoff/untaken.js';
import type { MemberId } from '../../../../domain/people.js';
import type { Handoff } from '../../../../domain/records.js';
import { receiversOf, type Scene } from '../../../../domain/scene.js';
import { person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import type { Onlooker } from '../../clocks.js';
import { buttonsForReturned } from '../../handoff/returned.js';
import { message, type Message } from '../../message.js';
import { declineReasons, lineOf, named, optionalText } from '../../words.js';

/** Which of those asked answered, and who reads of it. */
export interface Answered {
  by: MemberId;
  reader: Onlooker;
}

/** To the giver: one of those asked said no, with why, and whom they suggest. */
export function declinedNotice(scene: Scene, handoff: Handoff, { by, reader }: Answered): Message {
  const answer = receiversOf(scene, handoff.id).find(({ memberId }) => memberId === by);
  const words = optionalText(scene, answer?.reasonId ?? null);
  const kind = answer?.reasonKind ? `: ${declineReasons[answer.reasonKind]}` : '';
  const suggested = answer?.suggestedId ?? null;
  const instead = suggested === null ? '' : say` They suggest ${person(suggested)}.`;
  return message([
    section(
      say`${person(by)} declined ${named(lineOf(scene))}${kind}.${instead} ${whoseNow(scene, handoff)}`,
    ),
    ...(words === null ? [] : [quote('They say', words)]),
    ...row(buttonsForReturned(scene, handoff, reader.memberId)),
  ]);
}

/** What a no, or a condition, left of the offer. */
export function whoseNow(scene: Scene, handoff: Handoff): string {
  if (handoff.state === 'offered') return 'The offer to the others stands.';
  const isWaiting = waitingForGiver(scene)?.id === handoff.id;
  return isWaiting ? 'The issue stays yours.' : 'The issue stayed yours.';
}
