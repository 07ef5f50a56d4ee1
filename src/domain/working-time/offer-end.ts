import type { Priority } from '../people.js';
import type { Calendar } from './calendar.js';
import { hours, minutes } from './duration.js';
import { addWorkingTime, workingTimeBetween } from './working-time.js';

interface Offer {
  readonly offeredAt: Date;
  /** The receiver's. */
  readonly calendar: Calendar;
  readonly priority: Priority;
}

const shortest = minutes(15);
const longest = hours(4);

/**
 * When an offer ends: after 4 working hours of the receiver or at the nudge of the first promise due, whichever is
 * earlier, but never sooner than 15 minutes, so that it can be read. A P1 ends after those 15 minutes, at any hour.
 */
export function offerEnd(offer: Offer & { readonly firstNudge: Date | null }): Date {
  const offeredAt = offer.offeredAt.getTime();
  const soonest = offeredAt + shortest;
  if (offer.priority === 'p1') return new Date(soonest);
  // A receiver who never works is given plain hours: an offer has to end.
  const latest =
    addWorkingTime(offer.calendar, offer.offeredAt, longest)?.getTime() ?? offeredAt + longest;
  return new Date(Math.max(soonest, Math.min(latest, offer.firstNudge?.getTime() ?? latest)));
}

/** When to remind the receiver of an offer: after half its working time; for a P1, or without any, half its time. */
export function offerHalfTime(offer: Offer & { readonly endsAt: Date }): Date {
  const { offeredAt, endsAt, calendar } = offer;
  const span = offer.priority === 'p1' ? 0 : workingTimeBetween(calendar, offeredAt, endsAt);
  const half = span > 0 ? addWorkingTime(calendar, offeredAt, Math.floor(span / 2)) : null;
  return half ?? new Date((offeredAt.getTime() + endsAt.getTime()) / 2);
}
