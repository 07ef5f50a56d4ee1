import type { Calendar } from '../../src/domain/working-time/calendar.js';
import { hours } from '../../src/domain/working-time/duration.js';
import { officeHours } from '../../src/domain/working-time/working-hours.js';
import { isWorking, nextWorkingInstant } from '../../src/domain/working-time/working-time.js';
import { people } from './team.js';

/** When everybody works, as they know it themselves. */
export class Whereabouts {
  readonly #calendars = new Map<string, Calendar>(
    people.map(({ id, zone }) => [id, { zone, hours: officeHours, holidays: [] }]),
  );
  readonly #away = new Map<string, { from: Date; until: Date }>();

  works(who: string, calendar: Calendar): void {
    this.#calendars.set(who, calendar);
  }

  goesAway(who: string, span: { from: Date; until: Date }): void {
    this.#away.set(who, span);
  }

  leaves(who: string): void {
    this.#calendars.delete(who);
  }

  /** Everybody who has not left. */
  get members(): string[] {
    return [...this.#calendars.keys()];
  }

  /** Whether they work at that hour, away or not. */
  isInHours(who: string, at: Date): boolean {
    const calendar = this.#calendars.get(who);
    return calendar !== undefined && isWorking(calendar, at);
  }

  isAway(who: string, at: Date): boolean {
    const span = this.#away.get(who);
    return span !== undefined && span.from <= at && at < span.until;
  }

  isAtWork(who: string, at: Date): boolean {
    const calendar = this.#calendars.get(who);
    return calendar !== undefined && isWorking(calendar, at) && !this.isAway(who, at);
  }

  /** The first full hour from `at` on at which they are at work; of those who have left, `at` itself. */
  atWork(who: string, at: Date): Date {
    const calendar = this.#calendars.get(who);
    if (!calendar) return fullHour(at);
    for (let hour = fullHour(at); ; hour = new Date(+hour + hours(1))) {
      const from = this.isAway(who, hour) ? (this.#away.get(who)?.until ?? hour) : hour;
      hour = fullHour(nextWorkingInstant(calendar, from) ?? from);
      if (this.isAtWork(who, hour)) return hour;
    }
  }
}

/** People look at the clock once an hour, which keeps the year short. */
export function fullHour(at: Date): Date {
  return new Date(Math.ceil(+at / hours(1)) * hours(1));
}
