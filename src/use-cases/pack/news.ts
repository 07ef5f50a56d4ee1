import type { Act } from '../../domain/act.js';
import { type MemberId, SYSTEM } from '../../domain/people.js';
import type { Pack } from '../../domain/records.js';
import type { Scene } from '../../domain/scene.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import { minutes } from '../../domain/working-time/duration.js';
import { nextWorkingInstant } from '../../domain/working-time/working-time.js';
import { type Addressed, type PackNotice, RANK, tellNow } from '../notices.js';

/** What is told of a pack by the clock, to whom, and the slot in which it is told once. */
interface Reminding {
  news: PackNotice['news'];
  packId: string;
  to: MemberId;
  slot: string;
}

/**
 * A reminder about all of a pack, in working hours. It waits a minute for the other issues of the pack
 * that are due with this one.
 */
export function remindOfPack(
  scene: Scene,
  { news, packId, to, slot }: Reminding,
  now: Date,
): Addressed {
  return {
    to,
    notice: { kind: 'pack', news, packId },
    rank: RANK.reminder,
    notBefore: inHours(scene, to, new Date(+now + minutes(1))),
    slot: { kind: news, subjectId: packId, slot },
  };
}

/**
 * What is told once somebody is not asked any more about an issue of a pack. The giver hears when nobody
 * is asked about anything, unless that was their own doing; each receiver gets their drafts for the
 * customers when nothing of it waits for them.
 */
export function newsOfAnswer(
  scene: Scene,
  act: Act,
  about: { pack: Pack; answered: readonly MemberId[]; stillAsked: readonly MemberId[] },
): Addressed[] {
  const { id: packId, giverId } = about.pack;
  const answered = { kind: 'pack', news: 'pack-answered', packId } as const;
  const introductions = { kind: 'pack', news: 'pack-introductions', packId } as const;
  const toGiver = {
    ...tellNow(giverId, answered, act.now),
    notBefore: heardAt(scene, act, giverId),
  };
  const done = about.answered.filter((member) => !about.stillAsked.includes(member));
  const isOver = about.stillAsked.length === 0 && act.by !== giverId;
  return [
    ...(isOver ? [toGiver] : []),
    ...done.map((member) => ({
      ...tellNow(member, introductions, act.now),
      notBefore: heardAt(scene, act, member),
    })),
  ];
}

/** What a person did is told at once; what the clock did, in working hours. */
function heardAt(scene: Scene, { by, now }: Act, member: MemberId): Date {
  return by === SYSTEM ? inHours(scene, member, now) : now;
}

function inHours(scene: Scene, member: MemberId, from: Date): Date {
  return nextWorkingInstant(calendarIn(scene, member), from) ?? from;
}
