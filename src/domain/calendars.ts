import type { Member, MemberId, Workspace } from './people.js';
import type { Scene } from './scene.js';
import type { Calendar } from './working-time/calendar.js';

/** When `member` works: their own hours if they set them, in their own zone. */
export function calendarOf(workspace: Workspace, member: Member | undefined): Calendar {
  return {
    zone: member?.zone ?? workspace.zone,
    hours: member?.hours ?? workspace.settings.hours,
    holidays: workspace.settings.holidays,
  };
}

/** The calendar of somebody in the scene. */
export function calendarIn(scene: Scene, member: MemberId): Calendar {
  return calendarOf(scene.workspace, scene.members[member]);
}
