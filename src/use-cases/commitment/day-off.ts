import type { Scene } from '../../domain/scene.js';
import { calendarIn } from '../../domain/working-time/calendars.js';
import type { DayOff } from '../../domain/working-time/day-off.js';
import { dayOffAt } from '../../domain/working-time/day-off.js';
import type { AsJson } from '../answers.js';

/** Why the owner does not work on the day on which a promise falls due; null: they do. */
export function dayOffIn(scene: Scene, dueAt: Date): AsJson<DayOff> | null {
  const off = dayOffAt(calendarIn(scene, scene.issue.ownerId), dueAt);
  return off && { ...off, lastEnd: off.lastEnd?.toISOString() ?? null };
}
