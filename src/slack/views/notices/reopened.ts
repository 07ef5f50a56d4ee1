import { rolesOf } from '../../../domain/permissions.js';
import type { Scene } from '../../../domain/scene.js';
import { say } from '../../mrkdwn.js';
import { quote, row, section } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, textIn } from '../words.js';

/** To the owner: somebody opened their resolved issue again. */
export function reopenedNotice(scene: Scene, reasonId: string, reader: Onlooker): Message {
  const { nextContactAt } = scene.issue;
  const next = nextContactAt
    ? ` The customer is to hear from us by ${bothClocks(scene, nextContactAt, reader)}.`
    : '';
  return message([
    section(say`${named(lineOf(scene))} is open again, and yours, as it was before.${next}`),
    quote('Why', textIn(scene, reasonId)),
    ...row(
      buttonsFor(scene, rolesOf(scene, reader.memberId), [
        'update',
        'promise',
        'handOff',
        'resolve',
      ]),
    ),
  ]);
}
