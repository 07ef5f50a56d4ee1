import type { Act } from '../act.js';
import type { MemberId } from '../people.js';
import { openCommitments, type Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { hours, minutes } from '../working-time/duration.js';
import { offerEnd, offerHalfTime } from '../working-time/offer-end.js';
import { addWorkingTime } from '../working-time/working-time.js';

/** When an offer made now ends, and when those asked are nudged: its half time. */
export interface OfferClock {
  halfTimeAt: Date;
  endsAt: Date;
}

/** The clock of an offer made now to `to`: of several, it lasts as long as the last of them has. */
export function offerClock(
  scene: Scene,
  { now }: Pick<Act, 'now'>,
  to: readonly MemberId[],
): OfferClock {
  const { priority } = scene.issue;
  const nudges = openCommitments(scene).map(({ nudgeAt }) => +nudgeAt);
  const firstNudge = nudges.length > 0 ? new Date(Math.min(...nudges)) : null;
  const offers = to.map((member) => ({
    offeredAt: now,
    calendar: calendarIn(scene, member),
    priority,
  }));
  const endsAt = new Date(Math.max(...offers.map((each) => +offerEnd({ ...each, firstNudge }))));
  const halves = offers.map((each) => +offerHalfTime({ ...each, endsAt }));
  return { halfTimeAt: new Date(Math.min(...halves)), endsAt };
}

/** When the giver is nudged about what came back to them: 2 working hours on; of a P1, 10 minutes. */
export function returnNudge(scene: Scene, act: Act): Date {
  if (scene.issue.priority === 'p1') return new Date(+act.now + minutes(10));
  return workingHoursOn(scene, scene.issue.ownerId, { from: act.now, count: 2 });
}

/** `count` working hours of `member` after `from`; plain hours for who never works. */
export function workingHoursOn(
  scene: Scene,
  member: MemberId,
  { from, count }: { from: Date; count: number },
): Date {
  return (
    addWorkingTime(calendarIn(scene, member), from, hours(count)) ?? new Date(+from + hours(count))
  );
}
