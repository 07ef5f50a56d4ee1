import { type Act, changed } from '../act.js';
import type { Commitment, Issue } from '../records.js';
import { remindersOf } from '../reminders/reminder.js';
import type { Change } from '../ruling.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { nudgeTime } from '../working-time/nudge-time.js';
import { ownContactAt } from './next-contact.js';

/**
 * The reminders of the scene's issue, reckoned anew because somebody's hours changed; offers keep the
 * end that was announced. Null: nothing is different. What its slot says was sent is not sent again.
 */
export function replan(scene: Scene, act: Act): Change | null {
  const commitments = openCommitments(scene).flatMap((before) => {
    const after = reckonedAnew(scene, before, act);
    const isSame = +after.nudgeAt === +before.nudgeAt && isSameTime(after.wakeAt, before.wakeAt);
    return isSame ? [] : [after];
  });
  const issue = contactAnew(scene, act);
  if (commitments.length === 0 && !issue) return null;
  return changed(scene, { commitments, ...(issue ? { issue } : {}) });
}

function reckonedAnew(scene: Scene, commitment: Commitment, { now }: Act): Commitment {
  const { madeAt, dueAt, wakeAt } = commitment;
  const calendar = calendarIn(scene, scene.issue.ownerId);
  const nudgeAt = nudgeTime({ madeAt, due: dueAt, calendar });
  const reckoned = { ...commitment, nudgeAt };
  if (wakeAt === null) return reckoned;
  const reminders = remindersOf(scene, reckoned);
  const isNudged = wakeAt >= dueAt && nudgeAt <= now;
  return { ...reckoned, wakeAt: reminders.next(isNudged ? new Date(+dueAt - 1) : madeAt) };
}

/** A missed contact is looked at once more: hours may have come earlier, for whoever is to hear of it. */
function contactAnew(scene: Scene, { now }: Act): Issue | null {
  const contactAt = ownContactAt(scene);
  const { wakeAt } = scene.issue;
  if (wakeAt === null || contactAt === null || contactAt > now) return null;
  return isSameTime(wakeAt, contactAt) ? null : { ...scene.issue, wakeAt: contactAt };
}

const isSameTime = (one: Date | null, other: Date | null): boolean =>
  (one?.getTime() ?? null) === (other?.getTime() ?? null);
