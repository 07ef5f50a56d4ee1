import type { MemberId } from '../../../domain/people.js';
import { rolesOf } from '../../../domain/permissions.js';
import type { Handoff } from '../../../domain/records.js';
import { receiversOf, type Scene } from '../../../domain/scene.js';
import { person, say } from '../../mrkdwn.js';
import { quote, row, section } from '../blocks.js';
import type { Onlooker } from '../clocks.js';
import { buttonsFor } from '../issue-buttons.js';
import { message, type Message } from '../message.js';
import { declineReasons, lineOf, named, optionalText } from '../words.js';

/** To the giver: one of those asked said no, with why. */
export function declinedNotice(
  scene: Scene,
  handoff: Handoff,
  { decliner, reader }: { decliner: MemberId; reader: Onlooker },
): Message {
  const answer = receiversOf(scene, handoff.id).find(({ memberId }) => memberId === decliner);
  const words = optionalText(scene, answer?.reasonId ?? null);
  const isOpen = handoff.state === 'offered';
  const kind = answer?.reasonKind ? `: ${declineReasons[answer.reasonKind]}` : '';
  const then = isOpen ? 'The offer to the others stands.' : 'The issue stays yours.';
  return message([
    section(say`${person(decliner)} declined ${named(lineOf(scene))}${kind}. ${then}`),
    ...(words === null ? [] : [quote('They say', words)]),
    ...row(isOpen ? [] : buttonsFor(scene, rolesOf(scene, reader.memberId), ['handOff', 'show'])),
  ]);
}
