import type { MemberId } from '../people.js';
import type { Absence } from '../records.js';
import type { Scene } from '../scene.js';
import { calendarIn } from '../working-time/calendars.js';
import { isWorking } from '../working-time/working-time.js';

/** What of a scene says who is there. */
export type Attendance = Pick<Scene, 'workspace' | 'absences' | 'members'>;

/** The absence that `member` is in at `at`; null: they are not away. */
export function absenceOf({ absences }: Attendance, member: MemberId, at: Date): Absence | null {
  return (
    absences.find(
      ({ memberId, startsAt, endsAt, endedAt }) =>
        memberId === member && endedAt === null && startsAt <= at && at < endsAt,
    ) ?? null
  );
}

/**
 * Who hears what concerns `member` at `at`: they themselves, or while they are away whoever agreed to
 * cover, or that one's cover, and so on. Null: nobody stands in, or the covers go in circles.
 */
export function standIn(scene: Attendance, member: MemberId, at: Date): MemberId | null {
  const passed = new Set<MemberId>();
  let current = member;
  for (;;) {
    const absence = absenceOf(scene, current, at);
    if (!absence) return scene.members[current]?.standing === 'active' ? current : null;
    passed.add(current);
    if (absence.coverState !== 'agreed' || absence.coverId === null) return null;
    if (passed.has(absence.coverId)) return null;
    current = absence.coverId;
  }
}

/** Whether `member` is at work at `at`: in their hours, and not away. */
export function isThere(scene: Attendance, member: MemberId, at: Date): boolean {
  return absenceOf(scene, member, at) === null && isWorking(calendarIn(scene, member), at);
}
