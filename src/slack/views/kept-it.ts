import type { Scene } from '../../domain/scene.js';
import { person, say } from '../mrkdwn.js';
import { type Message, sentence } from './message.js';
import { lineOf, named } from './words.js';

/** After *Keep it*: an offer has ended, and nothing moves. */
export function keptIt(scene: Scene): Message {
  return sentence(
    say`${named(lineOf(scene))} stays with ${person(scene.issue.ownerId)}, with its promises and reminders.`,
  );
}
