import type { Commitment, CommitmentState } from '../../../domain/records.js';
import type { Scene } from '../../../domain/scene.js';
import { type Mrkdwn, person, say } from '../../mrkdwn.js';
import { lineOf, named, whatOf } from '../words.js';

/** What became of a promise about which somebody was told. */
export function sinceThen(scene: Scene, promise: Commitment, now: Date): Mrkdwn {
  const about = say`${named(lineOf(scene))} (${whatOf(scene, promise)})`;
  if (promise.state !== 'open')
    return say`Settled since: the promise for ${about} ${endings[promise.state]}.`;
  return promise.dueAt > now
    ? say`Settled since: the promise for ${about} is with ${person(scene.issue.ownerId)} now.`
    : say`The promise for ${about} has come due since; ${person(scene.issue.ownerId)} has it.`;
}

const endings: Record<Exclude<CommitmentState, 'open'>, string> = {
  draft: 'waits until the customer knows',
  kept: 'was kept',
  'kept-late': 'was kept, late',
  moved: 'was moved, and the customer knows the new time',
  broken: 'was broken, and the customer knows the new time',
  cancelled: 'is no longer needed',
  'entered-in-error': 'was entered in error',
};
