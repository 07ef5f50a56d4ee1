import { absenceOf, standIn } from '../absence/cover.js';
import type { Act } from '../act.js';
import type { MemberId } from '../people.js';
import type { Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { isWorking, nextWorkingInstant } from '../working-time/working-time.js';
import { offerClock } from './clock.js';

/** Somebody who is away, and who stands in for them; null: nobody does. */
export interface AwayMember {
  memberId: MemberId;
  until: Date;
  coverId: MemberId | null;
}

/** Somebody who is not at work, and from when they are; null: never. */
interface OffWork {
  memberId: MemberId;
  backAt: Date | null;
}

/** How an offer made now would stand: what its giver sees before it is sent. */
interface Prospect {
  endsAt: Date;
  /** Those who are not at work before it ends. */
  offWork: OffWork[];
  away: AwayMember[];
}

/** How an offer to `to`, made now, would stand. */
export function prospectOf(
  scene: Scene,
  { now }: Pick<Act, 'now'>,
  to: readonly MemberId[],
): Prospect {
  const { endsAt } = offerClock(scene, { now }, to);
  return {
    endsAt,
    offWork: offWorkAmong(scene, to, { from: now, until: endsAt }),
    away: awayAmong(scene, to, now),
  };
}

/** Who of `to` is away at `at`. */
export function awayAmong(scene: Scene, to: readonly MemberId[], at: Date): AwayMember[] {
  return to.flatMap((memberId) => {
    const absence = absenceOf(scene, memberId, at);
    if (!absence) return [];
    return [{ memberId, until: absence.endsAt, coverId: standIn(scene, memberId, at) }];
  });
}

/** Who of `to` does not work at all within a time, and when they are back. */
export function offWorkAmong(
  scene: Scene,
  to: readonly MemberId[],
  { from, until }: { from: Date; until: Date },
): OffWork[] {
  return to.flatMap((memberId) => {
    const calendar = calendarIn(scene, memberId);
    if (isWorking(calendar, from)) return [];
    const backAt = nextWorkingInstant(calendar, from);
    return backAt && backAt < until ? [] : [{ memberId, backAt }];
  });
}
