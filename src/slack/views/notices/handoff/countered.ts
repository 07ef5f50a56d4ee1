import type { Handoff } from '../../../../domain/records.js';
import { receiversOf, type Scene } from '../../../../domain/scene.js';
import { person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import { buttonsForReturned } from '../../handoff/returned.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, optionalText } from '../../words.js';
import { type Answered, whoseNow } from './declined.js';

/** To the giver: one of those asked would take it, on a condition. */
export function counteredNotice(scene: Scene, handoff: Handoff, { by, reader }: Answered): Message {
  const answer = receiversOf(scene, handoff.id).find(({ memberId }) => memberId === by);
  const condition = optionalText(scene, answer?.reasonId ?? null) ?? '';
  return message([
    section(
      say`${person(by)} would take ${named(lineOf(scene))} on a condition. ${whoseNow(scene, handoff)}`,
    ),
    quote('They take it if', condition),
    ...row(buttonsForReturned(scene, handoff, reader.memberId)),
  ]);
}
