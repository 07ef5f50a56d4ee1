import { type Act, changed } from '../act.js';
import type { Take } from '../records.js';
import { hearerFor, leadsInTurn } from '../reminders/ladder.js';
import { type Reminder, Reminders } from '../reminders/reminder.js';
import type { Change } from '../ruling.js';
import { openHandoff, openTakes, type Scene } from '../scene.js';
import { endedTake, takeEntry } from './rows.js';

/** What the clock says of a request: the owner is nudged at half time; once it ran out, it climbs. */
export function takeReminders(scene: Scene, take: Take): Reminders {
  if (take.state === 'asked') return new Reminders([halfTime(scene, take)]);
  return new Reminders(isUnanswered(scene, take) ? climbing(scene, take) : []);
}

/** Requests whose time has run out end; the owner stays the owner. */
export function expireTakes(scene: Scene, act: Act): Change {
  const rows = openTakes(scene)
    .filter(({ endsAt }) => endsAt <= act.now)
    .map((take) => endedTake(take, act, 'expired'))
    .map((take) => {
      const [first] = leadsInTurn(scene, act.now, scene.issue.ownerId, take.askedBy);
      return { ...take, wakeAt: first?.at ?? null };
    });
  return changed(scene, { takes: rows, ledger: rows.map((take) => takeEntry(act, take)) });
}

/** Whether a request ran out and nobody has acted since. */
export function isUnanswered(scene: Scene, { state, askedAt }: Take): boolean {
  const { issue } = scene;
  const isStill = issue.state === 'open' && issue.ownedSince <= askedAt;
  const isTakenUp = openHandoff(scene) !== null || openTakes(scene).length > 0;
  return state === 'expired' && isStill && !isTakenUp;
}

function halfTime(scene: Scene, { id: subjectId, halfTimeAt: at }: Take): Reminder {
  return { kind: 'asked-for', memberId: hearerFor(scene, at), subjectId, at };
}

function climbing(scene: Scene, { id: subjectId, askedBy, endedAt }: Take): Reminder[] {
  if (endedAt === null) return [];
  return leadsInTurn(scene, endedAt, scene.issue.ownerId, askedBy).map(({ memberId, at }) => ({
    kind: 'unanswered',
    memberId,
    subjectId,
    at,
    slot: 'once',
  }));
}
