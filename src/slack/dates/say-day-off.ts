import type { DayOff } from '../../domain/working-time/day-off.js';
import type { AsJson } from '../../use-cases/answers.js';
import { sayWhen } from './say-when.js';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Points out that a promise falls due on a day on which its owner does not work: "That is a Saturday, a
 * day off; the last working time before it ends on Fri 27 Nov 17:00 (London)."
 */
export function sayDayOff(
  { why, weekday, lastEnd }: AsJson<DayOff>,
  { zone, now }: { zone: string; now: Date },
): string {
  const day = why === 'holiday' ? 'a holiday' : `a ${dayNames[weekday - 1]}, a day off`;
  const end = lastEnd === null ? null : new Date(lastEnd);
  if (!end || end <= now) return `That is ${day}, and no working time lies before it.`;
  return `That is ${day}; the last working time before it ends on ${sayWhen(end, zone, now)}.`;
}
