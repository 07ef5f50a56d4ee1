import { absenceOf } from '../../../domain/absence/cover.js';
import type { Scene } from '../../../domain/scene.js';
import type { Unreachable } from '../../../domain/take/custody.js';
import { calendarIn } from '../../../domain/working-time/calendars.js';
import { nextWorkingInstant } from '../../../domain/working-time/working-time.js';
import { sayWhen } from '../../dates/say-when.js';
import { type Mrkdwn, person, say } from '../../mrkdwn.js';
import { type Onlooker, zoneOf } from '../clocks.js';

/** Why the owner cannot be asked, as a sentence that begins with them goes on. */
export function whyNotAsked(scene: Scene, because: Unreachable, reader: Onlooker): Mrkdwn {
  return say`${person(scene.issue.ownerId)} ${reasons[because](scene, reader)}`;
}

const reasons: Record<Unreachable, (scene: Scene, reader: Onlooker) => string> = {
  gone: () => 'is not a member here any more',
  away: (scene, reader) => {
    const absence = absenceOf(scene, scene.issue.ownerId, reader.now);
    return `is away${until(scene, absence?.endsAt ?? null, reader)}, and nobody stands in`;
  },
  'off-shift': (scene, reader) => {
    const backAt = nextWorkingInstant(calendarIn(scene, scene.issue.ownerId), reader.now);
    return `is off shift${until(scene, backAt, reader)}`;
  },
  silent: () => 'was asked and did not answer in time',
};

function until(scene: Scene, at: Date | null, { memberId, now }: Onlooker): string {
  return at ? ` until ${sayWhen(at, zoneOf(scene, memberId), now)}` : '';
}
