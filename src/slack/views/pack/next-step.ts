import type { MemberId } from '../../../domain/people.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { sayWhen } from '../../dates/say-when.js';
import { fitting } from '../../mrkdwn.js';
import { zoneOf } from '../clocks.js';
import { textIn } from '../words.js';

/** Most characters of what somebody wrote before, within a next step. */
const LONGEST = 2500;

/**
 * The next step that a pack passes on with an issue, for `to` to read: its nearest promise, else what
 * the customer heard last, else what the issue is about.
 */
export function nextStepOf(scene: Scene, to: MemberId, now: Date): string {
  const [promise] = openCommitments(scene);
  const update = scene.updates.at(-1);
  if (promise) {
    const what = promise.whatId
      ? textIn(scene, promise.whatId)
      : `give ${scene.customer.name} a first answer`;
    return `${fitting(what, LONGEST)}, by ${sayWhen(promise.dueAt, zoneOf(scene, to), now)}`;
  }
  return update
    ? `go on from what the customer heard last: ${fitting(textIn(scene, update.textId), LONGEST)}`
    : fitting(textIn(scene, scene.issue.titleId), LONGEST);
}
