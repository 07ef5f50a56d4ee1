import type { PackScene } from '../../domain/handoff/pack.js';
import { isOutside, type MemberId, type WorkspaceId } from '../../domain/people.js';
import { atWork } from '../../domain/reminders/ladder.js';
import { isQuiet } from '../../domain/reminders/snooze.js';
import type { Scene } from '../../domain/scene.js';
import { calendarOf } from '../../domain/working-time/calendars.js';
import { localDate } from '../../domain/working-time/wall-clock.js';
import type { AbsenceView } from '../away/ports.js';
import type { Inheritance } from '../inheritance.js';
import type { AbsenceNotice, IssueNotice, LeaverNotice, Notice, PackNotice } from '../notices.js';
import type { Clock, Reading } from '../ports.js';
import type { Day } from '../work.js';
import { isPackNews } from './is-pack-news.js';
import { whoHears } from './who-hears.js';

type Digest = Extract<Notice, { kind: 'digest' }>;

/** A notice with everything that it says, as it stands now. */
export type Telling =
  | { about: 'issue'; to: MemberId; notice: IssueNotice; scene: Scene }
  | { about: 'pack'; to: MemberId; notice: PackNotice; pack: PackScene }
  | { about: 'leaver'; to: MemberId; notice: LeaverNotice; inheritance: Inheritance }
  | { about: 'absence'; to: MemberId; notice: AbsenceNotice; absence: AbsenceView }
  | { about: 'day'; to: MemberId; notice: Digest; day: Day };

/** What the clock brings keeps people's hours, also where its delivery was held up until after them. */
interface Later {
  about: 'later';
  until: Date;
}

/**
 * Reads what a notice says at the moment of telling it. Null: it is no longer true, so nobody is
 * told. A reminder goes to whoever owns the issue now.
 */
export const prepareNotice =
  ({ reading, clock }: { reading: Reading; clock: Clock }) =>
  async (
    workspaceId: WorkspaceId,
    to: MemberId,
    notice: IssueNotice | PackNotice | LeaverNotice | AbsenceNotice | Digest,
  ): Promise<Telling | Later | null> => {
    const now = clock.now();
    if (notice.kind === 'digest') {
      const day = await reading.day(workspaceId, to);
      const isThere = day && !isOutside(day.member) && !isAway(day, now);
      return isThere && todayOf(day, now) === notice.day ? { about: 'day', to, notice, day } : null;
    }
    if ('absenceId' in notice) {
      const absence = await reading.absence(workspaceId, notice.absenceId);
      return absence && { about: 'absence', to, notice, absence };
    }
    if (notice.kind === 'pack') {
      const pack = await reading.pack(workspaceId, notice.packId);
      const isTold = pack !== null && isPackNews(pack, to, notice);
      return isTold && !pack.scenes.some((scene) => hasLeft(scene, to))
        ? { about: 'pack', to, notice, pack }
        : null;
    }
    if (notice.kind === 'left-behind') {
      const between = { from: notice.fromId, holder: to };
      const inheritance = await reading.inheritance(workspaceId, between);
      const isLeft = inheritance !== null && inheritance.issues.length > 0;
      return isLeft ? { about: 'leaver', to, notice, inheritance } : null;
    }
    const scene = await reading.scene(workspaceId, { by: 'issue', id: notice.issueId }, [to]);
    if (!scene) return null;
    const receiver = whoHears(scene, to, notice, now);
    if (receiver === null || hasLeft(scene, receiver)) return null;
    if (notice.kind === 'reminder') {
      const snooze = await reading.snooze(workspaceId, receiver, notice.subjectId);
      if (isQuiet(scene, { reminder: notice.reminder, snooze, now })) return null;
    }
    const until = isOfTheClock(notice) ? atWork(scene, receiver, now) : now;
    return until > now
      ? { about: 'later', until }
      : { about: 'issue', to: receiver, notice, scene };
  };

const isOfTheClock = (notice: IssueNotice): boolean =>
  notice.kind === 'reminder' ||
  notice.kind === 'expired' ||
  (notice.kind === 'unclear-promise' && notice.again);

/** Nobody is told into the void. */
function hasLeft({ members }: Scene, memberId: MemberId): boolean {
  const member = members[memberId];
  return member !== undefined && isOutside(member);
}

function isAway({ whereabouts: { away } }: Day, now: Date): boolean {
  return away.some(({ absence }) => absence.startsAt <= now && now < absence.endsAt);
}

function todayOf({ workspace, member }: Day, now: Date): string {
  return localDate(calendarOf(workspace, member).zone, now);
}
