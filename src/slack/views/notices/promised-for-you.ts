import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { person, say } from '../../mrkdwn.js';
import { context, row, section } from '../blocks.js';
import { buttonsForPromise } from '../buttons/promise.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, whatOf } from '../words.js';
import { sinceThen } from './since-then.js';

/** To the owner: somebody promised the customer something that the owner is to keep. */
export function promisedForYou(scene: Scene, commitment: Commitment, reader: Onlooker): Message {
  const due = bothClocks(scene, commitment.dueAt, reader);
  const buttons = buttonsForPromise(scene, commitment, {
    member: reader.memberId,
    wanted: ['keep', 'postpone', 'correct'],
  });
  return message([
    section(
      say`${person(commitment.madeBy)} promised the customer of your ${named(lineOf(scene))}: ${whatOf(scene, commitment)}, by ${due}.`,
    ),
    ...(buttons.length > 0 ? row(buttons) : [context(sinceThen(scene, commitment, reader.now))]),
  ]);
}
