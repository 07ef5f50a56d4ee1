import { isInTime } from '../../../domain/commitment/moves.js';
import { isObjectionable } from '../../../domain/commitment/object.js';
import type { Commitment } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { person, say } from '../../mrkdwn.js';
import { context, row, section } from '../blocks.js';
import { buttonsForPromise, type PromiseButton } from '../buttons/promise.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { message, type Message } from '../message.js';
import { lineOf, named, whatOf } from '../words.js';
import { sinceThen } from './since-then.js';

/** To the owner: somebody promised the customer something that the owner is to keep. */
export function promisedForYou(scene: Scene, entered: Commitment, reader: Onlooker): Message {
  const promise = asCorrected(scene, entered);
  const due = bothClocks(scene, promise.dueAt, reader);
  const corrected = promise === entered ? '' : ' (corrected since)';
  const objected =
    promise.objectionId === null
      ? say``
      : say` You objected, and ${person(promise.madeBy)} knows; it counts until it ends.`;
  const wanted: PromiseButton[] = [
    'keep',
    'postpone',
    ...(isInTime('correct', promise, reader.now) ? ['correct' as const] : []),
    ...(isObjectionable(scene, promise) ? ['object' as const] : []),
  ];
  const buttons = buttonsForPromise(scene, promise, { member: reader.memberId, wanted });
  return message([
    section(
      say`${person(promise.madeBy)} promised the customer of your ${named(lineOf(scene))}: ${whatOf(scene, promise)}, by ${due}${corrected}.${objected}`,
    ),
    ...(buttons.length > 0 ? row(buttons) : [context(sinceThen(scene, promise, reader.now))]),
  ]);
}

/** The promise that stands in the place of one that was entered in error. */
function asCorrected(scene: Scene, entered: Commitment): Commitment {
  if (entered.state !== 'entered-in-error' || entered.endedAt === null) return entered;
  const correctedAt = +entered.endedAt;
  const next = scene.commitments.find(
    ({ replacesId, madeAt }) => replacesId === entered.id && +madeAt === correctedAt,
  );
  return next ? asCorrected(scene, next) : entered;
}
