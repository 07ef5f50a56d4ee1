import { rolesOf } from '../../../../domain/permissions.js';
import type { Scene } from '../../../../domain/scene.js';
import type { IssueNotice } from '../../../../use-cases/notices.js';
import { person, say } from '../../../mrkdwn.js';
import { quote, row, section } from '../../blocks.js';
import { buttonsFor } from '../../buttons/issue.js';
import type { Onlooker } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, textIn } from '../../words.js';

type Custody = Extract<IssueNotice, { kind: 'custody' }>;

/** To whoever owned it, and to the lead whose it is now where they did not choose: custody, and why. */
export function custodyNotice(
  scene: Scene,
  { fromId, toId, reasonId }: Custody,
  reader: Onlooker,
): Message {
  const issue = named(lineOf(scene));
  const isHolder = toId === reader.memberId;
  const words = isHolder
    ? say`${issue} is in your custody now: it was ${person(fromId)}'s, and it is yours, with its promises and reminders, until you hand it on.`
    : say`${person(toId)} took ${issue} into custody: it is theirs now, with its promises and reminders, and you need not do anything about it.`;
  const isStillSo = scene.issue.ownerId === toId;
  const wanted = isHolder ? (['handOff', 'update'] as const) : (['take'] as const);
  return message([
    section(words),
    quote('The reason', textIn(scene, reasonId)),
    ...row(isStillSo ? buttonsFor(scene, rolesOf(scene, reader.memberId), wanted) : []),
  ]);
}
