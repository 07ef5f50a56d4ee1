import type { Handoff } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { person, say } from '../../mrkdwn.js';
import { quote, section } from '../blocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, textIn } from '../words.js';

/** To the giver: somebody took the issue, and this is how they understood it. */
export function handshakeNotice(scene: Scene, handoff: Handoff): Message | null {
  const { acceptedBy, readBackId, nextStepId } = handoff;
  if (acceptedBy === null) return null;
  return message([
    section(
      say`${person(acceptedBy)} took ${named(lineOf(scene))}. It is theirs now, with its promises and reminders.`,
    ),
    readBackId === null || readBackId === nextStepId
      ? quote('They take your next step as it stands', textIn(scene, nextStepId))
      : quote('Their next step', textIn(scene, readBackId)),
  ]);
}
