import { PRIORITIES, type Priority } from '../../domain/people.js';

const WAIT = /\b(p[1-4])\s*:?\s*(\d{1,3}(?:\.\d)?)\s*(?:h|hours?)?(?=[\s,]|$)/gi;

/** "p1 1, p2 4h" as working hours by urgency; null: it says something else, or no time at all. */
export function readWaits(text: string): Partial<Record<Priority, number>> | null {
  const waits: Partial<Record<Priority, number>> = {};
  for (const [, urgency = '', count] of text.matchAll(WAIT)) {
    const priority = PRIORITIES.find((each) => each === urgency.toLowerCase());
    if (!priority || !Number(count)) return null;
    waits[priority] = Number(count);
  }
  const isAll = text.replace(WAIT, '').replace(/[\s,]/g, '') === '';
  return isAll && Object.keys(waits).length > 0 ? waits : null;
}
