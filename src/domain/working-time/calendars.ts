import type { Member, MemberId, Workspace } from '../people.js';
import type { Scene } from '../scene.js';
import type { Calendar } from './calendar.js';

/** When `member` works: their own hours if they set them, in their own zone, but on no day off of the workspace's. */
export function calendarOf(workspace: Workspace, member: Member | undefined): Calendar {
  const { hours, holidays, publicHolidays } = workspace.settings;
  return {
    zone: member?.zone ?? workspace.zone,
    hours: member?.hours ?? hours,
    temporary: member?.temporaryHours ?? null,
    holidays: publicHolidays ? [...holidays, ...publicHolidays.days] : holidays,
  };
}

/** The calendar of somebody in the scene. */
export function calendarIn(
  scene: Pick<Scene, 'workspace' | 'members'>,
  member: MemberId,
): Calendar {
  return calendarOf(scene.workspace, scene.members[member]);
}
